/**
 * The few places where Tasklist 7.24.0 lets its own parts be reached. Each number is a module of its bundles and holds for this
 * version only: TasklistFilesTest fails when the bundle changes.
 */
const MODULES = {angular: 43909, forms: 57661, preact: 56345, calendar: 11731, moment: 40271};

let require;
self.webpackChunkcamunda_bpm_webapp.push([['foljsam'], {}, given => { require = given; }]);

const load = name => {
  try {
    return require(MODULES[name]);
  } catch (missing) {
    return null;
  }
};

const base = document.querySelector('base');

/** Where the application is mounted, without a slash at the end. */
export const root = base.getAttribute('app-root').replace(/\/camunda$/, '');
export const angular = load('angular');
export const Form = load('forms')?.Form;
export const preact = load('preact');
export const calendar = load('calendar');
export const moment = load('moment');

/** The task that a form on the page belongs to; nothing for a start form. */
export function taskOf(form) {
  const tasklistForm = angular?.element(form._container).controller('camTasklistForm');
  return tasklistForm?.getParams().taskId;
}

/** Runs once, when Tasklist has started and before it shows anything; `get` gives a service of its by name. */
export function whenTasklistStarts(work) {
  angular?.module('ng').run(['$injector', injector => work(name => injector.get(name))]);
}
