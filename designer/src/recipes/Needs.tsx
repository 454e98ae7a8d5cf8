import { IconFileImport, IconKey, IconShieldCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client';
import type { NodeTypes } from '../flow/nodeTypes';
import { Prose } from '../shared/ui/Prose';
import { effectsOf } from './needs';
import classes from './Recipes.module.css';
import { useRecipesTexts } from './texts';

/** What must be there before a recipe can be run in earnest. */
export function Needs({ recipe, types }: { recipe: Schemas['RecipeView']; types: NodeTypes }) {
  const { tf, local } = useRecipesTexts();
  const { sends } = effectsOf(recipe, types);
  const access = recipe.parameters.some(p => p.type === 'secret');
  return (
    <section aria-labelledby="needs" className={classes.panel}>
      <h2 id="needs">{tf('needs')}</h2>
      <ul className={classes.needs}>
        {recipe.parameters
          .filter(p => p.type === 'file')
          .map(file => (
            <Need
              key={file.name}
              sign={<IconFileImport size={18} stroke={1.6} aria-hidden="true" />}
              title={local(file.title)}
            >
              <Prose text={local(file.help)} />
            </Need>
          ))}
        {sends && (
          <Need sign={<IconShieldCheck size={18} stroke={1.6} aria-hidden="true" />} title={tf('consent')}>
            {tf('consentHint')}
          </Need>
        )}
        {access && (
          <Need sign={<IconKey size={18} stroke={1.6} aria-hidden="true" />} title={tf('account')}>
            {tf('accountHint')}
          </Need>
        )}
      </ul>
    </section>
  );
}

const Need = ({ sign, title, children }: { sign: ReactNode; title: string; children: ReactNode }) => (
  <li>
    {sign}
    <div>
      <b>{title}</b>
      <small>{children}</small>
    </div>
  </li>
);
