/** A form that begins something: a case, or what was granted or put in on call. */
import {element} from './element.js';
import {root} from './server.js';
import {Sheet} from './sheet.js';

export class Start extends Sheet {
  /**
   * @param {HTMLElement} place is emptied and filled
   * @param {string} process what is begun
   * @param {(start: {name: string}) => void} opened the form is in sight
   */
  constructor(place, process, opened) {
    super(place, `/api/nytt/${encodeURIComponent(process)}`);
    this.opened = opened;
  }

  async draw(start) {
    const foot = element('div', {class: 'foljsam-foot'});
    const label = await this.mount(start.form, {}, false, foot);
    foot.append(this.press('foljsam-hand-in', label, () => this.handIn()));
    this.opened(start);
  }

  async handIn() {
    const begun = await super.handIn();
    if (begun) {
      this.done(`Det finns i ärende ${begun.caseNumber}.`, begun.next, taskId => `${root}/uppgift/${taskId}`);
    }
  }
}
