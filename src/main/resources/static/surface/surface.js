/** A task in front of a person: its form, what is typed kept on the server meanwhile, one press that hands it in, and what comes next. */
import {Form} from './vendor/form-viewer.js';
import {Draft} from './draft.js';
import {ownFields} from './fields.js';
import {ask, root} from './server.js';
import {translate} from './swedish.js';

const element = (name, attributes = {}, ...content) => {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...content);
  return made;
};

const isHandIn = component => component.type === 'button' && (component.action ?? 'submit') === 'submit';

/** A form's own button stands in the foot, where nothing moves it. */
function withoutButton(schema) {
  const button = schema.components.find(isHandIn);
  return {
    label: button?.label ?? 'Klart',
    schema: {...schema, components: schema.components.filter(component => !isHandIn(component))}
  };
}

/** The name by which the server calls a field: results[0].newExtent. */
const nameOf = path => path.map((part, at) => typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`).join('');

export class Surface {
  /**
   * @param {HTMLElement} place is emptied and filled
   * @param {string} taskId
   * @param {{opened?: (task: object) => void, changed?: () => void, handedIn?: () => void}} told when the task is in sight, was taken or given back, was handed in
   */
  constructor(place, taskId, told = {}) {
    this.place = place;
    this.taskId = taskId;
    this.told = told;
    this.address = `/api/uppgift/${encodeURIComponent(taskId)}`;
  }

  async show() {
    const answer = await ask('GET', this.address);
    if (!answer.ok) {
      this.place.replaceChildren(element('p', {role: 'alert', class: 'foljsam-said'}, answer.why));
      return;
    }
    await this.draw(answer.body);
  }

  async draw(task) {
    this.close();
    const {label, schema} = withoutButton(task.form);
    this.said = element('div', {role: 'alert', class: 'foljsam-said'});
    const body = element('div', {class: 'foljsam-form'});
    this.form = new Form({container: body, additionalModules: [{translate: ['value', translate]}, ownFields], debounce: false});
    await this.form.importSchema(schema, task.data);
    this.form.setProperty('readOnly', !task.mine);
    this.place.replaceChildren(this.said, body, this.foot(task, label));
    if (task.mine) {
      this.draft = new Draft(this.taskId, this.form, this.kept);
    }
    this.told.opened?.(task);
  }

  foot(task, label) {
    this.kept = element('span', {class: 'foljsam-draft'});
    const foot = element('div', {class: 'foljsam-foot'});
    if (task.mine) {
      this.button = this.press('foljsam-hand-in', label, () => this.handIn());
      foot.append(this.button, this.press('quiet', 'Lämna tillbaka', () => this.turn('lamna')), this.kept);
    } else if (task.takenBy) {
      foot.append(`Uppgiften är tagen av ${task.takenBy}.`);
    } else {
      foot.append(this.press('foljsam-take', 'Ta uppgiften', () => this.turn('ta')));
    }
    return foot;
  }

  press(name, words, act) {
    const button = element('button', {type: 'button', class: name}, words);
    // leaving a field may move what stands below it, and the button from under the finger
    button.addEventListener('mousedown', event => event.preventDefault());
    button.addEventListener('click', async () => {
      if (this.busy) {
        return;
      }
      this.busy = true;
      button.disabled = true;
      try {
        await act();
      } finally {
        this.busy = false;
        button.disabled = false;
      }
    });
    return button;
  }

  async turn(way) {
    await this.draft?.keep();
    const answer = await ask('POST', `${this.address}/${way}`);
    if (!answer.ok) {
      this.say(answer.why);
      return;
    }
    await this.show();
    this.told.changed?.();
  }

  async handIn() {
    this.say('');
    const {data, errors} = this.form.submit();
    if (Object.keys(errors).length > 0) {
      this.say('Något behöver rättas innan uppgiften kan lämnas in.');
      this.showFirst();
      return;
    }
    const answer = await ask('POST', this.address, data);
    if (answer.ok) {
      this.draft.finish();
      this.done(answer.body);
      this.told.handedIn?.();
      return;
    }
    this.say(answer.why);
    if (answer.body?.problems?.length) {
      this.mark(answer.body.problems);
      this.showFirst();
    }
  }

  /** Puts what the server says at the field and row it says it of; what belongs to no field in sight is said on top. */
  mark(problems) {
    const errors = {};
    const instances = this.form.get('formFieldInstanceRegistry').getAllKeyed();
    const elsewhere = [];
    for (const {field, label, text} of problems) {
      const instance = instances.find(({valuePath}) => nameOf(valuePath) === field);
      if (!instance) {
        elsewhere.push(`${label} ${text}`);
        continue;
      }
      const path = [instance.id, ...Object.values(instance.indexes ?? {})];
      let at = errors;
      path.slice(0, -1).forEach(part => { at = at[part] ??= {}; });
      (at[path.at(-1)] ??= []).push(`${label} ${text}`);
    }
    this.form._setState({errors});
    this.say(['Något behöver rättas.', ...elsewhere].join(' '));
  }

  showFirst() {
    requestAnimationFrame(() => setTimeout(() => {
      const field = this.place.querySelector('.fjs-has-errors');
      field?.scrollIntoView({block: 'center'});
      field?.querySelector('input, textarea, select, button')?.focus({preventScroll: true});
    }));
  }

  done({next}) {
    this.close();
    const list = next.map(task => element('li', {}, element('a', {href: `${root}/uppgift/${task.id}`}, task.name)));
    const said = element('div', {role: 'status', class: 'foljsam-done', tabindex: '-1'},
      element('h2', {}, 'Klart'),
      ...(list.length > 0
        ? [element('p', {}, 'Nästa i ärendet:'), element('ul', {}, ...list)]
        : [element('p', {}, 'Inget mer väntar på dig i ärendet just nu.')]));
    this.place.replaceChildren(said);
    said.focus();
  }

  say(words) {
    this.said.textContent = words;
  }

  close() {
    this.draft?.leave();
    this.draft = null;
    this.form?.destroy();
    this.form = null;
  }
}
