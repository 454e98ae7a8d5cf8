import 'i18next';
import type compare from '../../compare/texts/en.json';
import type connections from '../../connections/texts/en.json';
import type customers from '../../customers/texts/en.json';
import type files from '../../files/texts/en.json';
import type flowTable from '../../flow-table/texts/en.json';
import type inbox from '../../inbox/texts/en.json';
import type menus from '../../menus/texts/en.json';
import type submodel from '../../node-panels/submodel/texts/en.json';
import type panels from '../../node-panels/texts/en.json';
import type palette from '../../palette/texts/en.json';
import type preview from '../../preview/texts/en.json';
import type recipes from '../../recipes/texts/en.json';
import type rfm from '../../rfm/texts/en.json';
import type runs from '../../runs/texts/en.json';
import type scenarios from '../../scenarios/texts/en.json';
import type scores from '../../scores/texts/en.json';
import type segments from '../../segments/texts/en.json';
import type settings from '../../settings/texts/en.json';
import type tour from '../../tour/texts/en.json';
import type versions from '../../versions/texts/en.json';
import type en from './en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    // The texts that are there from the start, and a line for each feature that brings its own.
    resources: {
      translation: typeof en;
      compare: typeof compare;
      connections: typeof connections;
      customers: typeof customers;
      files: typeof files;
      recipes: typeof recipes;
      panels: typeof panels;
      preview: typeof preview;
      rfm: typeof rfm;
      runs: typeof runs;
      scenarios: typeof scenarios;
      scores: typeof scores;
      segments: typeof segments;
      settings: typeof settings;
      submodel: typeof submodel;
      flowTable: typeof flowTable;
      inbox: typeof inbox;
      tour: typeof tour;
      menus: typeof menus;
      palette: typeof palette;
      versions: typeof versions;
    };
    returnNull: false;
  }
}
