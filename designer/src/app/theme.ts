import { createTheme, type MantineColorsTuple } from '@mantine/core';

const pine: MantineColorsTuple = [
  '#eaf5f1',
  '#d3e8e0',
  '#a9d2c3',
  '#7cbaa5',
  '#57a68b',
  '#3f997a',
  '#2f6f5e',
  '#2a6354',
  '#235548',
  '#19463a',
];

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 6, dark: 5 },
  colors: { pine },
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace',
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    ActionIcon: { defaultProps: { size: 30 } },
    Modal: { defaultProps: { lockScroll: false } },
  },
});
