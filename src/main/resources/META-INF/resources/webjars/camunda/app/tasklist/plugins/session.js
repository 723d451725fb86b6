/** When the session has ended: back to the login, unless something typed would be lost by leaving. */
import {root} from './application.js';

const LOGIN = `${root}/login?expired`;
let watching = false;

/** Shows a line over everything else, until the user has been away and come back. */
function sayOnTop(...words) {
  document.querySelector('.foljsam-on-top')?.remove();
  const line = document.createElement('div');
  line.className = 'foljsam-on-top';
  line.setAttribute('role', 'alert');
  line.append(...words);
  document.body.prepend(line);
  window.addEventListener('focus', () => line.remove(), {once: true});
}

/** In a window of its own when this one holds text. */
function signedOut(textIsAtStake) {
  if (!textIsAtStake) {
    location.assign(LOGIN);
    return;
  }
  const link = document.createElement('a');
  link.href = LOGIN;
  link.target = '_blank';
  link.textContent = 'Logga in igen i en ny flik';
  sayOnTop('Du är utloggad. ', link, ' och kom sedan tillbaka hit: det du skrev finns kvar och sparas då.');
}

/** Tasklist would show a login form of its own, which is not ours and clears the page. */
export default function watchSession(rootScope, somethingUnsaved) {
  if (watching) {
    return;
  }
  watching = true;
  rootScope.$on('authentication.login.required', event => {
    event.preventDefault();
    signedOut(somethingUnsaved());
  });
  rootScope.$on('authentication.logout.success', event => {
    event.preventDefault();
    location.assign(`${root}/login?logout`);
  });
}
