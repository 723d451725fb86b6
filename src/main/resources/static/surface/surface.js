/** A task in front of a person: its form, what is typed kept on the server meanwhile, and what comes next once it is handed in. */
import {Draft} from './draft.js';
import {element} from './element.js';
import {ask, root} from './server.js';
import {Sheet} from './sheet.js';

export {somethingUnsaved} from './draft.js';

const onItsOwnPage = taskId => `${root}/uppgift/${taskId}`;

export class Surface extends Sheet {
  /**
   * @param {HTMLElement} place is emptied and filled
   * @param {string} taskId
   * @param {object} around what the page around it wants to know and tells
   * @param {(task: object) => void} [around.opened] the task is in sight
   * @param {() => void} [around.changed] it was taken, given back or handed in
   * @param {(taskId: string) => string} [around.addressOf] where another task is met
   */
  constructor(place, taskId, {opened = () => {}, changed = () => {}, addressOf = onItsOwnPage} = {}) {
    super(place, `/api/uppgift/${encodeURIComponent(taskId)}`);
    this.taskId = taskId;
    this.around = {opened, changed, addressOf};
  }

  async draw(task) {
    this.close();
    const foot = element('div', {class: 'foljsam-foot'});
    const label = await this.mount(task.form, task.data, !task.mine, foot);
    this.fill(foot, task, label);
    if (task.source) {
      this.said.after(element('details', {class: 'foljsam-why'}, element('summary', {}, 'Varför det datumet?'), task.source));
    }
    if (task.mine) {
      this.draft = new Draft(this.taskId, this.form, this.kept);
    }
    this.around.opened(task);
  }

  fill(foot, task, label) {
    if (task.mine) {
      this.kept = element('span', {class: 'foljsam-draft'});
      foot.append(this.press('foljsam-hand-in', label, () => this.handIn()), this.press('quiet', 'Lämna tillbaka', () => this.turn('lamna')), this.kept);
    } else if (task.takenBy) {
      foot.append(`Uppgiften är tagen av ${task.takenBy}.`);
    } else {
      foot.append(this.press('foljsam-take', 'Ta uppgiften', () => this.turn('ta')));
    }
  }

  async turn(way) {
    await this.draft?.keep();
    const answer = await ask('POST', `${this.address}/${way}`);
    if (!answer.ok) {
      this.say(answer.why);
      return;
    }
    await this.show();
    this.around.changed();
  }

  async handIn() {
    const taken = await super.handIn();
    if (taken) {
      this.draft.finish();
      this.done('', taken.next, this.around.addressOf);
      this.around.changed();
    }
  }

  close() {
    this.draft?.leave();
    this.draft = null;
    super.close();
  }
}
