/** What a task shows but nobody changes in Tasklist: its dates, its team, and who has it, other than by taking it or handing it back. */
import {Form, whenTasklistStarts} from './webapp.js';

const SHOWN_ONLY = '.task-card .meta .due-date, .task-card .meta .followup-date, .task-card .meta .groups, .task-card .meta .assignee .set-value';

/** Parts of Tasklist that would change a task past its form, or show what only the engine remembers. */
const NOT_OFFERED = new Set(['create-task-action', 'task-action-comment', 'task-detail-history']);

function leaveOut() {
  whenTasklistStarts(get => {
    const views = get('Views');
    const getProviders = views.getProviders;
    views.getProviders = (...asked) => getProviders.apply(views, asked).filter(({id}) => !NOT_OFFERED.has(id));
  });
}

function refuse(event) {
  if (event.type === 'keydown' && event.key === 'Tab') {
    return;
  }
  if (event.target instanceof Element && event.target.closest(SHOWN_ONLY)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

let clearMessages = () => {};

/** What was said of the last try is taken away, and when something is missing in a long form it is shown where. */
function showTheFirstProblem() {
  const importSchema = Form.prototype.importSchema;
  Form.prototype.importSchema = async function (...given) {
    const imported = await importSchema.apply(this, given);
    this.on('submit', ({errors}) => {
      clearMessages();
      if (Object.keys(errors).length > 0) {
        setTimeout(() => {
          const field = this._container.querySelector('.fjs-has-errors');
          field?.scrollIntoView({block: 'center'});
          field?.querySelector('input, textarea, select, button')?.focus({preventScroll: true});
        }, 50);
      }
    });
    return imported;
  };
}

export default function handsOff() {
  whenTasklistStarts(get => { clearMessages = () => get('Notifications').clearAll(); });
  leaveOut();
  for (const act of ['click', 'keydown', 'paste', 'dblclick']) {
    window.addEventListener(act, refuse, true);
  }
  if (Form) {
    showTheFirstProblem();
  }
}
