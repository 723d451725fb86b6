/** When the session has ended: back to the login, unless something typed would be lost by leaving. */
import {angular, root} from './webapp.js';

const LOGIN = `${root}/login?expired`;

/** Says that the user is signed out; the way back opens in a window of its own when this one holds text. */
export function signedOut(textIsAtStake) {
  if (!textIsAtStake) {
    location.assign(LOGIN);
    return;
  }
  if (document.querySelector('.foljsam-signed-out')) {
    return;
  }
  const line = document.createElement('div');
  line.className = 'foljsam-signed-out';
  line.setAttribute('role', 'alert');
  const link = document.createElement('a');
  link.href = LOGIN;
  link.target = '_blank';
  link.textContent = 'Logga in igen i en ny flik';
  line.append('Du är utloggad. ', link, ', kom sedan tillbaka hit: det du skrev finns kvar och sparas då.');
  document.body.prepend(line);
  window.addEventListener('focus', () => line.remove(), {once: true});
}

/** Tasklist would show a login form of its own, which is not ours and clears the page. */
export default function watchSession(somethingUnsaved) {
  const waiting = setInterval(() => {
    const injector = angular?.element(document.body).injector();
    if (!injector) {
      return;
    }
    clearInterval(waiting);
    const scope = injector.get('$rootScope');
    scope.$on('authentication.login.required', event => {
      event.preventDefault();
      signedOut(somethingUnsaved());
    });
    scope.$on('authentication.logout.success', event => {
      event.preventDefault();
      location.assign(`${root}/login?logout`);
    });
  }, 50);
}
