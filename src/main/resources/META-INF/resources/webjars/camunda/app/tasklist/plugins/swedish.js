/** The texts that Camunda Forms brings along in English, and its calendar. */
import {Form, calendar, moment, preact} from './webapp.js';

const TEXTS = {
  'Add new': 'Lägg till',
  'Collapse': 'Fäll ihop',
  'Delete': 'Ta bort',
  'Remove tag': 'Ta bort',
  'Search': 'Sök',
  'Select': 'Välj',
  'Skip to search': 'Hoppa till sökning',
  'No results': 'Inga träffar',
  'All values selected': 'Allt är valt',
  'Nothing to show.': 'Inget att visa.',
  'No content to show.': 'Inget att visa.',
  'Next page': 'Nästa sida',
  'Previous page': 'Föregående sida',
  'Click to remove sorting': 'Klicka för att ta bort sorteringen',
  'Increment': 'Öka',
  'Decrement': 'Minska',
  'yyyy-mm-dd': 'åååå-mm-dd',
  'hh:mm': 'tt:mm',
  'Date and time must both be entered.': 'Ange både datum och tid.'
};

const PATTERNS = [
  [/^Expand all \((\d+)\)$/, 'Visa alla ($1)'],
  [/^Remove list item (\d+)$/, 'Ta bort rad $1'],
  [/^Click to sort (.*)$/, 'Klicka för att sortera']
];

const PROBLEMS = [
  [/^Field is required\.$/, 'Fyll i det här fältet.'],
  [/^Field must have minimum value of (.*)\.$/, 'Värdet får vara lägst $1.'],
  [/^Field must have maximum value of (.*)\.$/, 'Värdet får vara högst $1.'],
  [/^Field must have minimum length of (.*)\.$/, 'Skriv minst $1 tecken.'],
  [/^Field must have maximum length of (.*)\.$/, 'Skriv högst $1 tecken.'],
  [/^Field must match pattern .*$/, 'Det som står här har fel form.'],
  [/^Field must be a valid email\.$/, 'Skriv en giltig e-postadress.'],
  [/^Field must be a valid {1,2}international phone number.*$/, 'Skriv ett telefonnummer med landsnummer, till exempel +46701234567.'],
  [/^Value is not a number\.$/, 'Skriv ett tal.'],
  [/^Value is expected to be an integer\.$/, 'Skriv ett heltal.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Skriv högst $1 decimaler.'],
  [/^Please select a valid value, the two nearest valid values are (.*) and (.*)\.$/, 'Välj $1 eller $2, som ligger närmast.']
];

function replaceBy(patterns, text) {
  const found = patterns.find(([english]) => english.test(text));
  return found ? text.replace(found[0], found[1]) : text;
}

const inSwedish = text => typeof text === 'string' ? TEXTS[text] ?? replaceBy(PATTERNS, text) : text;

/** Changes texts before they are drawn, so that nothing flickers and nothing needs to be watched. */
function translateElements() {
  const before = preact.options.vnode;
  preact.options.vnode = element => {
    const given = element.props;
    for (const name of ['placeholder', 'title', 'aria-label', 'label', 'emptyListMessage']) {
      if (given[name]) {
        given[name] = inSwedish(given[name]);
      }
    }
    if (given.children !== undefined) {
      given.children = Array.isArray(given.children) ? given.children.map(inSwedish) : inSwedish(given.children);
    }
    before?.(element);
  };
}

function translateProblems() {
  const importSchema = Form.prototype.importSchema;
  Form.prototype.importSchema = function (...given) {
    const validator = this.get('validator');
    for (const name of ['validateField', 'validateFieldInstance']) {
      const validate = validator[name];
      validator[name] = (...field) => validate.apply(validator, field).map(problem => replaceBy(PROBLEMS, problem));
    }
    return importSchema.apply(this, given);
  };
}

function translateCalendar() {
  calendar.localize({
    firstDayOfWeek: 1,
    weekAbbreviation: 'v',
    weekdays: {
      shorthand: ['sön', 'mån', 'tis', 'ons', 'tor', 'fre', 'lör'],
      longhand: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag']
    },
    months: {
      shorthand: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
      longhand: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december']
    },
    rangeSeparator: ' till ',
    scrollTitle: 'Rulla för att ändra',
    toggleTitle: 'Klicka för att växla',
    yearAriaLabel: 'År',
    monthAriaLabel: 'Månad',
    hourAriaLabel: 'Timme',
    minuteAriaLabel: 'Minut',
    time_24hr: true,
    ordinal: () => '.'
  });
  // the form's date fields ask for the browser's own format by this name
  const Format = Intl.DateTimeFormat;
  Intl.DateTimeFormat = new Proxy(Format, {
    construct: (target, [locale, ...rest], asked) => Reflect.construct(target, [locale === 'default' ? 'sv-SE' : locale, ...rest], asked),
    apply: (target, self, [locale, ...rest]) => target(locale === 'default' ? 'sv-SE' : locale, ...rest)
  });
}

/** The English texts are loaded as well, for what is missing in Swedish, and times would speak the language that came last. */
function tellTimeInSwedish(moment) {
  for (const name of ['defineLocale', 'updateLocale']) {
    const define = moment[name];
    moment[name] = (...given) => {
      const defined = define.apply(moment, given);
      moment.locale('sv');
      return defined;
    };
  }
}

export default function speakSwedish() {
  if (preact?.options) {
    translateElements();
  }
  if (Form) {
    translateProblems();
  }
  if (calendar?.localize) {
    translateCalendar();
  }
  if (moment?.updateLocale) {
    tellTimeInSwedish(moment);
  }
}
