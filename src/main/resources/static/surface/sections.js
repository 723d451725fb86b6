/** The sections of a long form: an index beside it that says what is left in each, and each can be folded. */
import {element} from './element.js';

const FEWEST = 3;

const isEmpty = value => value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

export class Sections {
  /**
   * @param form the viewer's, with this schema mounted
   * @param {HTMLElement} body where it is mounted
   * @returns {Sections?} null for a form that is short enough without
   */
  static of(form, schema, body) {
    const groups = schema.components.filter(component => component.type === 'group' && component.id.includes('_section_'));
    return groups.length < FEWEST ? null : new Sections(form, body, groups);
  }

  constructor(form, body, groups) {
    this.form = form;
    this.parts = groups.map(group => this.part(body, group));
    this.index = element('nav', {class: 'foljsam-index', 'aria-label': 'Avsnitt'}, element('ul', {}, ...this.parts.map(part => part.entry)));
    form.on('changed', () => { this.count(); });
    this.count();
  }

  part(body, group) {
    const label = body.querySelector(`.fjs-form-field-group > label[id$="-${group.id}"]`);
    const box = label.parentElement;
    const state = element('span', {class: 'foljsam-state'});
    const go = element('button', {type: 'button'}, group.label, ' ', state);
    const fold = element('button', {type: 'button', class: 'foljsam-fold', 'aria-expanded': 'true'}, 'Fäll ihop');
    const part = {group, box, fold, state, entry: element('li', {}, go)};
    fold.addEventListener('click', () => this.fold(part, !('folded' in box.dataset)));
    go.addEventListener('click', () => {
      this.fold(part, false);
      box.scrollIntoView({block: 'start'});
      box.querySelector('input, textarea, select')?.focus({preventScroll: true});
    });
    label.after(fold);
    return part;
  }

  fold(part, folded) {
    if (folded) {
      part.box.dataset.folded = '';
    } else {
      delete part.box.dataset.folded;
    }
    part.fold.setAttribute('aria-expanded', String(!folded));
    part.fold.textContent = folded ? 'Visa' : 'Fäll ihop';
  }

  /** Shows every section that holds an error: what is to be put right is never folded away. */
  openErrors() {
    this.parts.filter(({box}) => box.querySelector('.fjs-has-errors')).forEach(part => this.fold(part, false));
  }

  count() {
    const left = this.missing();
    this.parts.forEach(part => {
      const count = left.filter(id => this.within(part.group, id)).length;
      part.state.textContent = count === 0 ? 'klart' : `${count} kvar`;
      part.state.classList.toggle('left', count > 0);
    });
  }

  within(group, id) {
    return group.components.some(component => component.id === id || (component.components && this.within(component, id)));
  }

  /** The ids of fields in sight that need an answer and have none, a row of a list counted by itself. */
  missing() {
    const fields = this.form.get('formFieldRegistry');
    const data = this.form._getState().data;
    return this.form.get('formFieldInstanceRegistry').getAllKeyed()
      .filter(({id, valuePath}) => fields.get(id)?.validate?.required
        && isEmpty(valuePath.reduce((at, step) => at?.[step], data)))
      .map(({id}) => id);
  }
}
