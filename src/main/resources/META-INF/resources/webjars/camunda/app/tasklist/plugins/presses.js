/**
 * A press counts, the first time.
 *
 * Leaving a field lets what stands below it move: an error comes, a question goes. A field that is left when a press begins takes the button away
 * from under the finger, and the browser makes no click of it. So the field is left when the press ends, and the press counts where it began.
 */
const PRESSED = '.fjs-container button, .fjs-container label, .fjs-container input[type=checkbox], .fjs-container input[type=radio], .modal-footer .btn';

/** What hands the form in: whatever is still being typed belongs to it. */
const HANDS_IN = '.fjs-container button[type=submit], .modal-footer .btn-primary';

/** A list of choices that has the focus. */
const LIST = '.fjs-input-group:has(.fjs-select-hidden-input:focus)';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** How far a steady hand moves between pressing and letting go, in pixels. */
const STEADY = 6;

/** A date is taken over in three steps, each drawn before the next. */
const STEPS = 3;

let began = null;
let handedIn = null;

const pressed = (event, what) => event.target instanceof Element ? event.target.closest(what) : null;
const drawn = () => new Promise(done => { requestAnimationFrame(() => setTimeout(done)); });

/**
 * After a choice the list keeps the focus and stays shut, whatever is pressed: whoever chose wrongly could not choose again. It drops what it is
 * told next (a fault of the library that draws it), and opens when it has lost the focus twice.
 */
function letListOpenAgain(event) {
  const list = pressed(event, LIST);
  if (list && !list.parentElement.querySelector('.fjs-dropdownlist')) {
    const field = document.activeElement;
    field.blur();
    field.focus({preventScroll: true});
    field.blur();
  }
}

/** Whoever types the day needs no calendar, and it lies over what comes next. */
function closeCalendar({target}) {
  if (DAY.test(target.value)) {
    target._flatpickr?.close();
  }
}

function begin(event) {
  const target = event.button === 0 ? pressed(event, PRESSED) : null;
  began = target && {target, x: event.clientX, y: event.clientY};
  if (target) {
    event.preventDefault();
  }
}

/** The field that was typed in is left now, before the click: a box that is ticked would be drawn anew while the click is on its way. */
function leaveFieldFor(target) {
  (target.control ?? target).focus({preventScroll: true});
}

function end(event) {
  const {target, x, y} = began ?? {};
  began = null;
  if (!target?.isConnected) {
    return;
  }
  if (target.contains(event.target)) {
    leaveFieldFor(target);
  } else if (Math.hypot(event.clientX - x, event.clientY - y) < STEADY) {
    leaveFieldFor(target);
    target.click();
  }
}

async function handInWhatIsTyped(event) {
  const button = pressed(event, HANDS_IN);
  if (!button || handedIn?.through) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (handedIn) {
    return;
  }
  handedIn = {};
  leaveFieldFor(button); // the return key presses it, too
  for (let step = 0; step < STEPS; step++) {
    await drawn();
  }
  handedIn.through = true;
  button.click();
  handedIn = null;
}

/** The key that closes a calendar closes no more than that: the dialogue around it holds what has been typed. */
function closeNoMore(event) {
  if (event.key === 'Escape' && pressed(event, '.fjs-container')) {
    event.stopPropagation();
  }
}

export default function countPresses() {
  window.addEventListener('mousedown', letListOpenAgain, true);
  window.addEventListener('mousedown', begin, true);
  window.addEventListener('mouseup', end, true);
  window.addEventListener('click', handInWhatIsTyped, true);
  window.addEventListener('input', closeCalendar);
  document.body.addEventListener('keydown', closeNoMore);
}
