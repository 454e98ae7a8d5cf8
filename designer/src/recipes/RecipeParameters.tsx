import { Prose } from '../shared/ui/Prose';
import type { RecipeParameter } from './needs';
import classes from './Recipes.module.css';
import { useRecipesTexts } from './texts';

/** What can be set, with what stands there when nothing is. */
export function RecipeParameters({ parameters }: { parameters: readonly RecipeParameter[] }) {
  const { t, tf, local } = useRecipesTexts();
  return (
    <section aria-labelledby="parameters" className={classes.panel}>
      <h2 id="parameters">{t('parameter.title')}</h2>
      <dl className={classes.parameters}>
        {parameters.map(parameter => (
          <div key={parameter.name}>
            <dt>{local(parameter.title) || parameter.name}</dt>
            <dd>
              {parameter.default === null || parameter.default === undefined ? (
                tf('required')
              ) : (
                <code>{String(parameter.default)}</code>
              )}
              <small>
                <Prose text={local(parameter.help)} />
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
