/**
 * Keeps what a user has typed on the server, and nothing of it in the browser.
 *
 * Tasklist writes a form to localStorage at "Save" and when a session expires, and what it finds there silently overrides the server's data. Both
 * are replaced: the storage never sees a form, and the draft goes to the server while the user types.
 */
import {Form, root, taskOf} from './webapp.js';
import {sayOnTop, signedOut} from './session.js';

const FORM_IN_STORAGE = /^(camunda-form|camForm):(.*)$/;
const PAUSE = 1500;
const LONGEST_WAIT = 6000;
const AFTER_LEAVING_A_FIELD = 300;
const AFTER_SUBMIT = 5000;
const RETRY = 10000;
/** What a browser still sends while a page is closing. */
const LARGEST_FAREWELL = 60000;

/** Drafts of the forms on the page, by task. */
const drafts = new Map();

class Draft {
  constructor(taskId, form) {
    this.taskId = taskId;
    this.form = form;
    this.touched = false;
    this.finished = false;
    this.sending = null;
    this.line = document.createElement('div');
    this.line.className = 'foljsam-draft';
    this.known = this.typed();
    const container = form._container;
    container.after(this.line);
    for (const sign of ['keydown', 'pointerdown', 'input', 'paste', 'drop']) {
      container.addEventListener(sign, () => { this.touched = true; }, true);
    }
    container.addEventListener('focusout', () => { this.planIfChanged(AFTER_LEAVING_A_FIELD); });
    // a listener that returns anything stops the form's event there, and Tasklist would never hear of it: so the braces
    form.on('changed', () => { this.planIfChanged(PAUSE); });
    // a submission carries all of it: a draft that overtakes it would outlive the task
    form.on('submit', () => { this.planIfChanged(AFTER_SUBMIT, true); });
  }

  typed() {
    return JSON.stringify(this.form._getSubmitData());
  }

  onPage() {
    return this.form._container.isConnected;
  }

  changed() {
    return this.touched && !this.finished && this.typed() !== this.known;
  }

  planIfChanged(wait, again) {
    if (this.changed()) {
      this.plan(wait, again);
    }
  }

  plan(wait, again = false) {
    this.since ??= Date.now();
    const atTheLatest = again ? wait : Math.max(0, this.since + LONGEST_WAIT - Date.now());
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), Math.min(wait, atTheLatest));
  }

  async keep(farewell = false) {
    clearTimeout(this.timer);
    if (!this.changed()) {
      return;
    }
    if (this.sending) {
      this.plan(PAUSE, true);
      return;
    }
    const typed = this.typed();
    this.since = null;
    this.sending = send(this.taskId, typed, farewell);
    const answer = await this.sending;
    this.sending = null;
    if (this.finished) {
      return;
    }
    if (answer.kept) {
      this.known = typed;
    }
    if (this.onPage()) {
      this.tell(answer);
    } else if (answer.kept) {
      this.forget();
    } else if (!answer.signedOut) {
      sayOnTop(`Utkastet till uppgiften du lämnade kunde inte sparas. ${answer.why}`);
    }
    if (answer.retry) {
      this.plan(RETRY, true);
    } else if (answer.kept && this.changed()) {
      this.plan(PAUSE);
    }
  }

  finish() {
    this.finished = true;
    clearTimeout(this.timer);
    this.line.remove();
    this.forget();
  }

  forget() {
    if (drafts.get(this.taskId) === this) {
      drafts.delete(this.taskId);
    }
  }

  tell({kept, why}) {
    const time = new Date().toLocaleTimeString('sv-SE', {hour: '2-digit', minute: '2-digit'});
    this.line.textContent = kept ? `Utkast sparat ${time}` : `Utkastet kunde inte sparas. ${why}`;
    this.line.classList.toggle('failed', !kept);
    if (kept) {
      this.line.removeAttribute('role');
    } else {
      this.line.setAttribute('role', 'alert');
    }
  }
}

async function send(taskId, typed, farewell) {
  try {
    const answer = await fetch(`${root}/api/drafts/${encodeURIComponent(taskId)}`, {
      method: 'PUT',
      headers: {'Content-Type': 'application/json', 'X-Requested-With': 'foljsam'},
      body: typed,
      credentials: 'same-origin',
      redirect: 'manual',
      keepalive: farewell && new Blob([typed]).size < LARGEST_FAREWELL
    });
    if (answer.ok) {
      return {kept: true};
    }
    if (answer.status === 401 || answer.type === 'opaqueredirect') {
      signedOut(true);
      return {kept: false, retry: true, signedOut: true, why: 'Du är utloggad. Texten finns kvar här så länge fönstret är öppet.'};
    }
    if (answer.status === 413) {
      return {kept: false, why: 'Texten är för lång.'};
    }
    const why = answer.status === 409 ? await answer.text() : 'Servern tog inte emot det. Kopiera din text och ladda om sidan.';
    return {kept: false, retry: answer.status >= 500, why};
  } catch (unreachable) {
    return {kept: false, retry: true, why: 'Servern svarar inte. Ett nytt försök görs strax. Stäng inte fönstret.'};
  }
}

/** Whether something typed has not reached the server. */
export function somethingUnsaved() {
  return [...drafts.values()].some(draft => draft.changed());
}

/** A form takes over what is typed a moment late, but at once when its field is left. */
function takeOverWhatIsBeingTyped() {
  const field = document.activeElement;
  if (field?.closest('.fjs-container')) {
    field.dispatchEvent(new FocusEvent('blur'));
    field.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
  }
}

function keepAll(farewell) {
  if (farewell) {
    takeOverWhatIsBeingTyped();
  }
  for (const draft of drafts.values()) {
    if (draft.changed()) {
      draft.keep(farewell);
    } else if (!draft.onPage()) {
      draft.forget();
    }
  }
}

/** The browser's storage answers as if no form had ever been put there. */
function keepFormsOutOfStorage() {
  const {getItem, setItem, removeItem} = Storage.prototype;
  const taskIn = name => FORM_IN_STORAGE.exec(String(name))?.[2];

  Storage.prototype.getItem = function (name) {
    return taskIn(name) === undefined ? getItem.call(this, name) : null;
  };
  Storage.prototype.setItem = function (name, value) {
    const taskId = taskIn(name);
    if (taskId === undefined) {
      setItem.call(this, name, value);
    } else {
      drafts.get(taskId)?.keep();
    }
  };
  Storage.prototype.removeItem = function (name) {
    const taskId = taskIn(name);
    if (taskId === undefined) {
      removeItem.call(this, name);
    } else {
      drafts.get(taskId)?.finish();
    }
  };
  for (const storage of [localStorage, sessionStorage]) {
    Object.keys(storage).filter(name => taskIn(name) !== undefined).forEach(name => removeItem.call(storage, name));
  }
}

function followEveryForm() {
  const importSchema = Form.prototype.importSchema;
  Form.prototype.importSchema = async function (...given) {
    const imported = await importSchema.apply(this, given);
    const taskId = taskOf(this);
    if (taskId) {
      drafts.set(taskId, new Draft(taskId, this));
    }
    return imported;
  };
  document.documentElement.classList.add('foljsam-drafts');
}

export default function startDrafts() {
  keepFormsOutOfStorage();
  if (Form) {
    followEveryForm();
  }
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keepAll(true));
  window.addEventListener('pagehide', () => keepAll(true));
  window.addEventListener('focus', () => keepAll(false));
  window.addEventListener('online', () => keepAll(false));
}
