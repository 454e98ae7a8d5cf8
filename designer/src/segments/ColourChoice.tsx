import classes from './Segments.module.css';
import { useSegmentsTexts } from './texts';

/** Dark enough to be told from the page, light enough to be told from text. */
const colours = {
  '#1b7837': 'green',
  '#01665e': 'teal',
  '#2166ac': 'blue',
  '#7b3294': 'violet',
  '#c51b7d': 'pink',
  '#b35806': 'orange',
  '#8c510a': 'brown',
  '#4d4d4d': 'grey',
} as const;

/** A row of colours; one that was given elsewhere stands among them. */
export function ColourChoice({ value, onChange }: { value: string | null; onChange(colour: string): void }) {
  const { tf } = useSegmentsTexts();
  const known = Object.entries(colours).map(([colour, name]) => [colour, tf(`colours.${name}`)] as const);
  const isOwn = value !== null && !Object.hasOwn(colours, value);
  return (
    <fieldset className={classes.colours}>
      <legend>{tf('colour')}</legend>
      {[...known, ...(isOwn ? [[value, tf('colours.own')] as const] : [])].map(([colour, name]) => (
        <label key={colour} title={name}>
          <input
            type="radio"
            name="colour"
            aria-label={name}
            checked={colour === value}
            onChange={() => onChange(colour)}
            style={{ accentColor: colour, background: colour }}
          />
        </label>
      ))}
    </fieldset>
  );
}
