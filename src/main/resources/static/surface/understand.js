/** Days, hours and numbers as people write them. What is not understood is null: nothing is guessed. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const FULL_MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];

/** A year in two figures is the one of these hundred that ends next: people are born, things are planned. */
const YEARS_AHEAD = 19;
const DAYS_IN_HALF_A_YEAR = 183;
const A_DAY = 86_400_000;

const pad = number => String(number).padStart(2, '0');

/** The day as year-month-day; null for one that no calendar has. */
function onCalendar(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1800 && year <= 2200
    ? `${year}-${pad(month)}-${pad(day)}`
    : null;
}

function fullYear(figures, today) {
  if (figures.length === 4) {
    return Number(figures);
  }
  const last = Number(today.slice(0, 4)) + YEARS_AHEAD;
  const year = last - (last % 100) + Number(figures);
  return year > last ? year - 100 : year;
}

/** Without a year, the nearest such day. */
function nearest(month, day, today) {
  const year = Number(today.slice(0, 4));
  const now = Date.parse(today);
  return [year - 1, year, year + 1]
    .map(each => onCalendar(each, month, day))
    .filter(each => each && Math.abs(Date.parse(each) - now) <= DAYS_IN_HALF_A_YEAR * A_DAY)
    .sort((one, other) => Math.abs(Date.parse(one) - now) - Math.abs(Date.parse(other) - now))[0] ?? null;
}

/** From 1; 0 for no month. */
function monthNamed(name) {
  const short = name.replace(/\.$/, '').replace(/^sept$/, 'sep');
  return 1 + Math.max(FULL_MONTHS.indexOf(name), MONTHS.indexOf(short));
}

/**
 * A day: 2026-11-30, 20261130, 261130, 30/11, 30/11 2026, 30.11.2026, 30 nov, 30 november 2026, idag, igår, imorgon.
 *
 * @param {string} text
 * @param {string} today as year-month-day
 * @returns {string?} as year-month-day
 */
export function day(text, today) {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const away = {'idag': 0, 'i dag': 0, 'igår': -1, 'i går': -1, 'imorgon': 1, 'i morgon': 1}[typed];
  if (away !== undefined) {
    return new Date(Date.parse(today) + away * A_DAY).toISOString().slice(0, 10);
  }
  let found = /^(\d{4}|\d{2})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(typed);
  if (found && (/^\d{6}$|^\d{8}$/.test(typed) || found[1].length === 4)) {
    return onCalendar(fullYear(found[1], today), Number(found[2]), Number(found[3]));
  }
  found = /^(\d{1,2}) ?[/.-] ?(\d{1,2})(?:(?: ?[/.-] ?| )(\d{4}|\d{2}))?$/.exec(typed);
  if (found) {
    return found[3]
      ? onCalendar(fullYear(found[3], today), Number(found[2]), Number(found[1]))
      : nearest(Number(found[2]), Number(found[1]), today);
  }
  found = /^(?:den )?(\d{1,2})(?::?e|:?a)? ([a-zåäö]+\.?)(?: (\d{4}|\d{2}))?$/.exec(typed);
  const month = found ? monthNamed(found[2]) : 0;
  if (month > 0) {
    return found[3] ? onCalendar(fullYear(found[3], today), month, Number(found[1])) : nearest(month, Number(found[1]), today);
  }
  return null;
}

/**
 * An hour: 9, 09.30, 9:30, 0930, kl 9.
 *
 * @returns {string?} as 09:30
 */
export function hour(text) {
  const found = /^(?:kl\.? ?)?(\d{1,2})(?:[:. ]?(\d{2}))?$/.exec(text.trim().toLowerCase());
  if (!found || Number(found[1]) > 23 || Number(found[2] ?? 0) > 59) {
    return null;
  }
  return `${pad(Number(found[1]))}:${found[2] ?? '00'}`;
}

/**
 * A number: 12, 1,5, 1.5, 1 500, -3. A point before three figures may stand for thousands, so 1.500 is not understood.
 *
 * @returns {number?}
 */
export function number(text) {
  const typed = text.trim().replace(/\u2212/g, '-');
  if (!/^-?\d+(?:[.,]\d+)?$|^-?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?$/.test(typed) || /^-?\d+\.\d{3}$/.test(typed)) {
    return null;
  }
  return Number(typed.replace(/[ \u00a0\u202f]/g, '').replace(',', '.'));
}
