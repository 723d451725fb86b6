/** The menu of our own pages in Tasklist's head. */
import {root} from './application.js';
import watchSession from './session.js';
import {textIsAtStake} from './task-surface.js';

const HERE = 'tasklist';

async function render(place, given, scope) {
  watchSession(scope.$root, textIsAtStake);
  place.className = 'foljsam-menu';
  const answer = await fetch(`${root}/api/meny`, {credentials: 'same-origin', redirect: 'manual'});
  if (!answer.ok) {
    return;
  }
  for (const {id, href, name} of await answer.json()) {
    const link = document.createElement('a');
    link.href = root + href;
    link.textContent = name;
    if (id === HERE) {
      link.setAttribute('aria-current', 'page');
    }
    place.append(link);
  }
}

export default {
  id: 'foljsam-menu',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render
};
