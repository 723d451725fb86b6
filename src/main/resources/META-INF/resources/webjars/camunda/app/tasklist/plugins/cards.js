/** What stands on a task's card: whose, about what, by when and why. All cards of a page are asked for at once. */
import {root} from './application.js';

let waiting = new Map();

const line = (name, ...content) => {
  const made = document.createElement('div');
  made.className = name;
  made.append(...content);
  return made;
};

const tag = (words, tone) => Object.assign(document.createElement('span'), {className: `foljsam-tag ${tone}`, textContent: words});

async function ask() {
  const places = waiting;
  waiting = new Map();
  const answer = await fetch(`${root}/api/kort`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', 'X-Requested-With': 'foljsam'},
    body: JSON.stringify([...places.keys()]),
    credentials: 'same-origin',
    redirect: 'manual'
  });
  if (answer.ok) {
    (await answer.json()).forEach(card => draw(places.get(card.taskId), card));
  }
}

function draw(place, {name, caseNumber, person, service, when, why, late, urgent, takenBy}) {
  const tags = [...(urgent ? [tag('Brådskande', 'bad')] : []), ...(late ? [tag('Försenad', 'bad')] : [])];
  place.replaceChildren(
    line('foljsam-card-first', Object.assign(document.createElement('span'), {className: 'what', textContent: name}), Object.assign(document.createElement('span'), {className: late ? 'when late' : 'when', textContent: when ?? ''})),
    line('foljsam-card-person', [person, service].filter(Boolean).join(' · ')),
    line('foljsam-card-why', ...tags, why ?? ''),
    line('foljsam-card-number', [caseNumber, takenBy].filter(Boolean).join(' · ')));
}

function render(place, {taskId}) {
  place.className = 'foljsam-card';
  if (waiting.size === 0) {
    setTimeout(ask);
  }
  waiting.set(taskId, place);
}

export default {id: 'foljsam-card', pluginPoint: 'tasklist.card', priority: 1000, render};
