/** What the form viewer says by itself, in Swedish. A text that is missing here is shown in English, and a test finds it. */
import {options} from './vendor/form-viewer.js';

const TEXTS = {
  'Add new': 'Lägg till',
  'All values selected': 'Allt är valt',
  'Click to remove sorting': 'Klicka för att ta bort sorteringen',
  'Click to sort by {value} ascending': 'Klicka för att sortera på {value}, stigande',
  'Click to sort by {value} descending': 'Klicka för att sortera på {value}, fallande',
  'Collapse': 'Fäll ihop',
  'Decrement': 'Minska',
  'Expand all ({value})': 'Visa alla ({value})',
  'Field is required.': 'Fyll i det här fältet.',
  'Field must be a valid email.': 'Skriv en giltig e-postadress.',
  'Field must have maximum length of {value}.': 'Skriv högst {value} tecken.',
  'Field must have maximum value of {value}.': 'Värdet får vara högst {value}.',
  'Field must have minimum length of {value}.': 'Skriv minst {value} tecken.',
  'Field must have minimum value of {value}.': 'Värdet får vara lägst {value}.',
  'Field must match pattern {value}.': 'Det som står här har fel form.',
  'Increment': 'Öka',
  'Next page': 'Nästa sida',
  'No content to show.': 'Inget att visa.',
  'No results': 'Inga träffar',
  'Nothing to show.': 'Inget att visa.',
  'Previous page': 'Föregående sida',
  'Remove tag': 'Ta bort',
  'Search': 'Sök',
  'Select': 'Välj',
  'Skip to search': 'Hoppa till sökning',
  'Value is expected to be an integer.': 'Skriv ett heltal.',
  '{page} of {total}': '{page} av {total}'
};

const SPOKEN = ['placeholder', 'title', 'aria-label', 'label', 'emptyListMessage'];

const inSwedish = said => TEXTS[said] ?? said;

/** Some of its texts the viewer asks no translation of: those are caught as they are drawn. */
const before = options.vnode;
options.vnode = node => {
  const given = node.props;
  SPOKEN.filter(name => typeof given[name] === 'string').forEach(name => { given[name] = inSwedish(given[name]); });
  if (typeof node.type === 'string' && given.children !== undefined) {
    given.children = Array.isArray(given.children) ? given.children.map(inSwedish) : inSwedish(given.children);
  }
  before?.(node);
};

/** The form viewer's own service of this name. */
export function translate(text, replacements = {}) {
  return (TEXTS[text] ?? text).replace(/\{([^}]+)\}/g, (whole, name) => replacements[name] ?? whole);
}
