/** What is being typed, kept on the server: soon after a pause, and before anything leaves. */
import {ask, root} from './server.js';

const PAUSE = 1500;
const LONGEST_WAIT = 8000;
const RETRY = 5000;

/** What a browser sends of a page that is being left, in characters. */
const LARGEST_FAREWELL = 60_000;

/** Drafts that may hold something the server does not have, those of forms that are gone too. */
const open = new Set();

/** Whether something typed has not reached the server. */
export const somethingUnsaved = () => [...open].some(draft => draft.changed());

export class Draft {
  constructor(taskId, form, line) {
    this.address = `/api/drafts/${encodeURIComponent(taskId)}`;
    this.form = form;
    this.line = line;
    this.known = this.typed();
    this.farewell = () => document.visibilityState === 'hidden' && this.keep(true);
    this.back = () => this.keep();
    form.on('changed', () => { this.plan(PAUSE); });
    document.addEventListener('visibilitychange', this.farewell);
    window.addEventListener('pagehide', this.farewell);
    window.addEventListener('focus', this.back);
    window.addEventListener('online', this.back);
    open.add(this);
  }

  typed() {
    return this.lastTyped ?? JSON.stringify(this.form._getSubmitData());
  }

  changed() {
    return !this.finished && this.typed() !== this.known;
  }

  plan(wait) {
    if (!this.changed()) {
      return;
    }
    this.since ??= Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), Math.min(wait, Math.max(0, this.since + LONGEST_WAIT - Date.now())));
  }

  async keep(leaving = false) {
    clearTimeout(this.timer);
    if (!this.changed()) {
      return;
    }
    if (this.sending) {
      await this.sending;
      return this.keep(leaving);
    }
    const typed = this.typed();
    this.since = null;
    this.sending = ask('PUT', this.address, JSON.parse(typed), {keepalive: leaving && typed.length < LARGEST_FAREWELL});
    const answer = await this.sending;
    this.sending = null;
    if (this.finished) {
      return;
    }
    if (answer.ok) {
      this.known = typed;
      if (this.lastTyped) {
        open.delete(this);
      }
    } else if (answer.status === 0 || answer.status === 401 || answer.status >= 500) {
      this.timer = setTimeout(() => this.keep(), RETRY);
    }
    this.tell(answer);
    this.plan(PAUSE);
  }

  tell({ok, status, why}) {
    const time = new Date().toLocaleTimeString('sv-SE', {hour: '2-digit', minute: '2-digit'});
    this.line.textContent = ok ? `Utkast sparat ${time}` : `Utkastet kunde inte sparas. ${status === 413 ? 'Texten är för lång.' : why}`;
    if (status === 401) {
      this.line.append(' ', Object.assign(document.createElement('a'), {href: `${root}/login?expired`, target: '_blank', textContent: 'Logga in igen'}));
    }
    this.line.classList.toggle('failed', !ok);
  }

  /** The form goes away. What it holds is sent until it has arrived, as long as the page is there. */
  leave() {
    this.lastTyped = this.typed();
    this.stop();
    if (this.changed()) {
      this.keep(true);
    } else {
      open.delete(this);
    }
  }

  /** What was typed has been handed in. */
  finish() {
    this.finished = true;
    open.delete(this);
    this.stop();
  }

  stop() {
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.farewell);
    window.removeEventListener('pagehide', this.farewell);
    window.removeEventListener('focus', this.back);
    window.removeEventListener('online', this.back);
  }
}
