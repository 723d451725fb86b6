// Swedish is what Följsam speaks, whatever language the browser prefers.
Object.defineProperty(navigator, 'languages', {get: () => ['sv-SE', 'sv']});

export default {
  app: {name: 'Flöden', vendor: 'Följsam'},
  locales: {availableLocales: ['sv', 'en'], fallbackLocale: 'en'},
  customScripts: ['plugins/times.js'],
  disableWelcomeMessage: true
};
