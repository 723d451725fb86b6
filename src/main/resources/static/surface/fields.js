/** Fields that take days and numbers as people write them, and keep what they do not understand where it was typed. */
import {Datetime, Description, Errors, Label, Numberfield, h, useEffect, useRef, useState} from './vendor/form-viewer.js';
import {day, number} from './understand.js';

const IN_WORDS = new Intl.DateTimeFormat('sv-SE', {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
const TODAY = new Intl.DateTimeFormat('sv-SE', {timeZone: 'Europe/Stockholm'});

export const today = () => TODAY.format(new Date());
const isDay = value => /^\d{4}-\d{2}-\d{2}$/.test(value ?? '');

/** One line of text that means something: what is understood is the field's value, and until then the text itself. */
function typed({kind, meaning, written, beside}) {
  return function TypedField({disabled, readonly, errors = [], domId, onBlur, onFocus, onChange, field, value}) {
    const [text, setText] = useState(written(value));
    const told = useRef(value);
    useEffect(() => {
      if (value !== told.current) {
        told.current = value;
        setText(written(value));
      }
    }, [value]);

    const take = entered => {
      setText(entered);
      told.current = entered.trim() === '' ? null : meaning(entered) ?? entered;
      onChange({field, value: told.current});
    };
    const leave = () => {
      setText(written(told.current));
      onBlur();
    };
    const errorsId = `${domId}-error-message`;
    const descriptionId = `${domId}-description`;
    const state = `${disabled ? ' fjs-disabled' : ''}${readonly ? ' fjs-readonly' : ''}${errors.length ? ' fjs-has-errors' : ''}`;

    return h('div', {class: `fjs-form-field fjs-form-field-${kind}${state}`},
      h(Label, {htmlFor: domId, label: field.dateLabel ?? field.label, required: field.validate?.required}),
      h('div', {class: 'foljsam-typed'},
        h('input', {
          class: 'fjs-input', type: 'text', autocomplete: 'off', id: domId, value: text, disabled, readOnly: readonly,
          inputMode: kind === 'number' ? 'decimal' : undefined,
          'aria-describedby': `${descriptionId} ${errorsId}`, 'aria-invalid': errors.length > 0,
          onInput: event => take(event.target.value), onBlur: leave, onFocus
        }),
        beside?.({value: told.current, take, disabled: disabled || readonly, label: field.dateLabel ?? field.label})),
      h(Description, {id: descriptionId, description: field.description}),
      h(Errors, {id: errorsId, errors}));
  };
}

/** The browser's own calendar, with the week as Sweden has it, and the day in words: whoever typed sees what was understood. */
function Calendar({value, take, disabled, label}) {
  const calendar = useRef();
  return [
    !disabled && h('span', {class: 'foljsam-calendar'},
      h('button', {type: 'button', class: 'quiet', 'aria-label': `Kalender, ${label}`, onClick: () => calendar.current.showPicker()}, 'Kalender'),
      h('input', {
        ref: calendar, type: 'date', tabIndex: -1, 'aria-hidden': true, value: isDay(value) ? value : '',
        onChange: event => take(event.target.value)
      })),
    isDay(value) && h('span', {class: 'foljsam-in-words'}, IN_WORDS.format(new Date(value)))
  ];
}

const Day = typed({kind: 'datetime', meaning: text => day(text, today()), written: value => value ?? '', beside: given => h(Calendar, given)});
const isDayField = field => field.subtype === 'date';

const DayField = Object.assign(
  props => h(isDayField(props.field) ? Day : Datetime, props),
  {config: {
    ...Datetime.config,
    sanitizeValue: given => isDayField(given.formField) ? given.value ?? null : Datetime.config.sanitizeValue(given)
  }});

const NumberField = Object.assign(
  typed({kind: 'number', meaning: number, written: value => String(value ?? '').replace('.', ',')}),
  {config: {...Numberfield.config, sanitizeValue: ({value}) => value ?? null}});

class OwnFields {
  static $inject = ['formFields', 'formFieldRegistry', 'validator'];

  constructor(formFields, registry, validator) {
    formFields.register('datetime', DayField);
    formFields.register('number', NumberField);
    const validate = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) => {
      const misunderstood = notUnderstood(registry.get(instance.id), value);
      return misunderstood ? [misunderstood] : validate(instance, value);
    };
  }
}

function notUnderstood(field, value) {
  if (typeof value !== 'string' || value === '') {
    return null;
  }
  if (field?.type === 'datetime' && isDayField(field) && !isDay(value)) {
    return 'Skriv en dag som finns, till exempel 2026-11-30 eller 30/11.';
  }
  return field?.type === 'number' ? 'Skriv ett tal, till exempel 12 eller 1,5.' : null;
}

export const ownFields = {__init__: ['ownFields'], ownFields: ['type', OwnFields]};
