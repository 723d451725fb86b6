/** Where the application is mounted, without a slash at the end. */
export const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const style = address => Object.assign(document.createElement('link'), {rel: 'stylesheet', href: root + address});

document.head.append(style('/surface/vendor/form-viewer.css'), style('/surface/surface.css'));
