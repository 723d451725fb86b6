/** A form in front of a person: it is mounted, handed in with one press, and what is wrong is said where it is. */
import {Form} from './vendor/form-viewer.js';
import {element} from './element.js';
import {ownFields} from './fields.js';
import {Sections} from './sections.js';
import {ask} from './server.js';
import {translate} from './swedish.js';

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

export class Sheet {
  /**
   * @param {HTMLElement} place is emptied and filled
   * @param {string} address where the form is asked for and handed in
   */
  constructor(place, address) {
    this.place = place;
    this.address = address;
  }

  /** Shows what the server answers, or why it does not. */
  async show() {
    const answer = await ask('GET', this.address);
    if (!answer.ok) {
      this.place.replaceChildren(element('p', {role: 'alert', class: 'foljsam-said'}, answer.why));
      return;
    }
    await this.draw(answer.body);
  }

  /** @returns {Promise<string>} what the form's own button says */
  async mount(form, data, readOnly, foot) {
    const {label, schema} = withoutButton(form);
    this.said = element('div', {role: 'alert', class: 'foljsam-said'});
    const body = element('div', {class: 'foljsam-form'});
    this.form = new Form({container: body, additionalModules: [{translate: ['value', translate]}, ownFields], debounce: false});
    await this.form.importSchema(schema, data);
    this.form.setProperty('readOnly', readOnly);
    this.place.replaceChildren(this.said, body, foot);
    this.sections = Sections.of(this.form, schema, body);
    if (this.sections) {
      body.before(this.sections.index);
    }
    this.place.classList.toggle('foljsam-long', this.sections !== null);
    return label;
  }

  press(name, words, act) {
    const button = element('button', {type: 'button', class: `foljsam-press ${name}`}, words);
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

  /** @returns {Promise<object?>} what the server answers; null when something is to be put right first, which is said then */
  async handIn() {
    this.say('');
    const {data, errors} = this.form.submit();
    if (Object.keys(errors).length > 0) {
      this.say('Något behöver rättas innan det kan lämnas in.');
      this.showFirst();
      return null;
    }
    const answer = await ask('POST', this.address, data);
    if (answer.ok) {
      return answer.body;
    }
    this.say(answer.why);
    if (answer.body?.problems?.length) {
      this.mark(answer.body.problems);
      this.showFirst();
    }
    return null;
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
      (at[path.at(-1)] ??= []).push(text.charAt(0).toUpperCase() + text.slice(1));
    }
    this.form._setState({errors});
    this.say(['Något behöver rättas.', ...elsewhere].join(' '));
  }

  showFirst() {
    requestAnimationFrame(() => setTimeout(() => {
      this.sections?.openErrors();
      const field = this.place.querySelector('.fjs-has-errors');
      (field ?? this.said).scrollIntoView({block: 'center'});
      field?.querySelector('input, textarea, select, button')?.focus({preventScroll: true});
    }));
  }

  /** What is said once it is done, with what waits next. */
  done(words, next, addressOf) {
    this.close();
    const list = next.map(task => element('li', {}, element('a', {class: 'foljsam-press', href: addressOf(task.id)}, task.name)));
    const said = element('div', {role: 'status', class: 'foljsam-done', tabindex: '-1'},
      element('h2', {}, 'Klart'),
      ...(words ? [element('p', {}, words)] : []),
      ...(list.length > 0
        ? [element('p', {}, 'Nästa i ärendet:'), element('ul', {class: 'foljsam-next'}, ...list)]
        : [element('p', {}, 'Inget mer väntar på dig i ärendet just nu.')]));
    this.place.replaceChildren(said);
    said.focus();
  }

  say(words) {
    this.said.textContent = words;
  }

  close() {
    this.form?.destroy();
    this.form = null;
  }
}
