/** The surface on a page of its own. */
import {Start} from './start.js';
import {Surface} from './surface.js';

const place = document.querySelector('.foljsam-surface');
const heading = document.querySelector('.surface-title');

function opened({name}) {
  heading.textContent = name;
  document.title = `${name} – Följsam`;
}

const sheet = place.dataset.task ? new Surface(place, place.dataset.task, {opened}) : new Start(place, place.dataset.start, opened);
sheet.show();
