import { Textarea } from '@mantine/core';
import type { MapSegment, ScoreMap } from '../../scores/map/map';
import { SegmentName } from '../SegmentName';
import { useRfmTexts } from '../texts';
import classes from './Models.module.css';

interface Props {
  map: ScoreMap;
  onChange(map: ScoreMap): void;
}

const languages = ['en', 'ru'] as const;

/** What is said of each segment and what to do with it, to be written in both languages. */
export function SegmentWords({ map, onChange }: Props) {
  const { tf, local } = useRfmTexts();
  const change = (id: string, words: Partial<MapSegment>) =>
    onChange({ ...map, segments: map.segments.map(s => (s.id === id ? { ...s, ...words } : s)) });
  return (
    <div className={classes.segments}>
      {map.segments.map(segment => {
        const title = local(segment.title) || segment.id;
        return (
          <fieldset key={segment.id} data-words={segment.id}>
            <legend>
              <SegmentName look={{ title, colour: segment.colour }} />
            </legend>
            {(['meaning', 'advice'] as const).flatMap(part =>
              languages.map(language => {
                const given = segment[part] ?? { en: '', ru: '' };
                return (
                  <Textarea
                    key={`${part} ${language}`}
                    size="xs"
                    autosize
                    minRows={2}
                    lang={language}
                    translate="no"
                    maxLength={2000}
                    label={`${tf(part === 'meaning' ? 'model.who' : 'model.what')}, ${tf(`edit.${language}`)}`}
                    aria-label={`${tf(`edit.${part}Of`, { segment: title })}, ${tf(`edit.${language}`)}`}
                    value={given[language]}
                    onChange={event =>
                      change(segment.id, { [part]: { ...given, [language]: event.currentTarget.value } })
                    }
                  />
                );
              }),
            )}
          </fieldset>
        );
      })}
    </div>
  );
}
