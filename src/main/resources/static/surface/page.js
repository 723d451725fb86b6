/** The surface on a page of its own. */
import {Surface} from './surface.js';

const place = document.querySelector('[data-task]');
const heading = document.querySelector('h1');

function opened({name}) {
  heading.textContent = name;
  document.title = `${name} – Följsam`;
}

new Surface(place, place.dataset.task, {opened}).show();
