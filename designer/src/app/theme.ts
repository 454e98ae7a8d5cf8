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

/** The greys of the dark colours, with the ground's touch of green. */
const dark: MantineColorsTuple = [
  '#d3dad6',
  '#b6c1bb',
  '#8a9690',
  '#66726c',
  '#434d48',
  '#38423d',
  '#2a322e',
  '#1e2421',
  '#191e1b',
  '#121614',
];

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: 6,
  colors: { pine, dark },
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { withArrow: true } },
    ActionIcon: { defaultProps: { size: 30 } },
    Modal: { defaultProps: { lockScroll: false } },
  },
});
