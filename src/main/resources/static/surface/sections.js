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
    this.body = body;
    this.parts = groups.map(group => this.part(group));
    this.index = element('nav', {class: 'foljsam-index', 'aria-label': 'Avsnitt'}, element('ul', {}, ...this.parts.map(part => part.entry)));
    form.on('changed', () => { this.drawnSoon(); });
    this.draw();
  }

  part(group) {
    const state = element('span', {class: 'foljsam-state'});
    const go = element('button', {type: 'button'}, group.label, ' ', state);
    const fold = element('button', {type: 'button', class: 'foljsam-fold'}, '');
    const part = {group, fold, state, entry: element('li', {}, go), folded: false};
    fold.addEventListener('click', () => this.fold(part, !part.folded));
    go.addEventListener('click', () => {
      this.fold(part, false);
      this.box(part)?.scrollIntoView({block: 'start'});
      this.box(part)?.querySelector('input, textarea, select')?.focus({preventScroll: true});
    });
    return part;
  }

  label({group}) {
    return this.body.querySelector(`.fjs-form-field-group > label[id$="-${group.id}"]`);
  }

  /** The section as it stands now; null while the form hides it. */
  box(part) {
    return this.label(part)?.parentElement ?? null;
  }

  fold(part, folded) {
    part.folded = folded;
    this.show(part);
  }

  /** What an answer hides or shows is drawn a moment after it. */
  drawnSoon() {
    cancelAnimationFrame(this.soon);
    this.soon = requestAnimationFrame(() => setTimeout(() => this.draw()));
  }

  draw() {
    this.parts.forEach(part => this.show(part));
    this.count();
  }

  show(part) {
    const label = this.label(part);
    part.entry.hidden = !label;
    if (!label) {
      return;
    }
    if (label.nextSibling !== part.fold) {
      label.after(part.fold);
    }
    label.parentElement.toggleAttribute('data-folded', part.folded);
    part.fold.setAttribute('aria-expanded', String(!part.folded));
    part.fold.setAttribute('aria-label', `${part.folded ? 'Visa' : 'Fäll ihop'}: ${part.group.label}`);
    part.fold.textContent = part.folded ? 'Visa' : 'Fäll ihop';
  }

  /** Shows every section that holds an error: what is to be put right is never folded away. */
  openErrors() {
    this.parts.filter(part => this.box(part)?.querySelector('.fjs-has-errors')).forEach(part => this.fold(part, false));
  }

  count() {
    if (!this.body.isConnected) {
      return;
    }
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
