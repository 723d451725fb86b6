// Swedish is what Följsam speaks, whatever language the browser prefers.
Object.defineProperty(navigator, 'languages', {get: () => ['sv-SE', 'sv']});

export default {
  app: {name: 'Uppgifter', vendor: 'Följsam'},
  locales: {availableLocales: ['sv', 'en'], fallbackLocale: 'en'},
  dateFormat: {abbr: 'D MMM YYYY HH:mm', normal: 'D MMMM YYYY HH:mm', long: 'dddd D MMMM YYYY HH:mm', short: 'YYYY-MM-DD'},
  customScripts: ['plugins/foljsam.js'],
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'tar den valda uppgiften'},
    focusFilter: {key: 'ctrl+shift+f', description: 'går till den första listan'},
    focusList: {key: 'ctrl+alt+l', description: 'går till den första uppgiften'},
    focusForm: {key: 'ctrl+alt+f', description: 'går till det första fältet i formuläret'},
    startProcess: {key: 'ctrl+alt+p', description: 'öppnar rutan för nya ärenden'}
  }
};
