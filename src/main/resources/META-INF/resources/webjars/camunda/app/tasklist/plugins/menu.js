/** The menu and the search box of our own pages in Tasklist's head. */
import {root} from './application.js';
import watchSession from './session.js';
import {textIsAtStake} from './task-surface.js';

const HERE = 'tasklist';
const SOUGHT = 'Sök person eller ärende';

async function ask() {
  const answer = await fetch(`${root}/api/meny`, {credentials: 'same-origin', redirect: 'manual'});
  return answer.ok ? answer.json() : null;
}

function hidden(form, fields) {
  form.querySelectorAll('input[type=hidden]').forEach(old => old.remove());
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement('input');
    Object.assign(field, {type: 'hidden', name, value});
    form.append(field);
  }
}

/** The page may have been open for hours: the token is asked for again when it is used. */
async function send(form) {
  const menu = await ask().catch(() => null);
  if (menu?.search) {
    hidden(form, menu.search.fields);
  }
  form.submit();
}

function searchBox(search) {
  const form = document.createElement('form');
  Object.assign(form, {method: 'post', action: root + search.action, autocomplete: 'off', className: 'foljsam-search'});
  form.setAttribute('role', 'search');
  const box = document.createElement('input');
  Object.assign(box, {type: 'search', name: 'sought', autocomplete: 'off', maxLength: 100, placeholder: SOUGHT, spellcheck: false});
  box.setAttribute('aria-label', SOUGHT);
  const button = document.createElement('button');
  Object.assign(button, {type: 'submit', textContent: 'Sök'});
  form.append(box, button);
  hidden(form, search.fields);
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(form);
  });
  return form;
}

async function render(place, given, scope) {
  watchSession(scope.$root, textIsAtStake);
  place.className = 'foljsam-menu';
  const menu = await ask();
  if (!menu) {
    return;
  }
  for (const {id, href, name} of menu.apps) {
    const link = document.createElement('a');
    link.href = root + href;
    link.textContent = name;
    if (id === HERE) {
      link.setAttribute('aria-current', 'page');
    }
    place.append(link);
  }
  if (menu.search) {
    place.append(searchBox(menu.search));
  }
}

export default {
  id: 'foljsam-menu',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render
};
