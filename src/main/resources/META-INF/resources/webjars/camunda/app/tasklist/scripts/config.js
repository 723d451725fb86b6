// what would show a form past our surface, change a task past its form, or show what only the engine remembers
document.querySelector('base').setAttribute('cam-exclude-plugins', [
  'tasklist.task.detail:task-detail-form',
  'tasklist.task.detail:task-detail-history',
  'tasklist.task.detail:task-detail-description',
  'tasklist.task.action:task-action-comment',
  'tasklist.navbar.action:create-task-action',
  'tasklist.navbar.action:start-process-action',
  'tasklist.list:task-search'
].join(','));

// one order for all lists, which Tasklist reads from its address: the urgent first, then by date
const order = encodeURIComponent(JSON.stringify([{sortBy: 'priority', sortOrder: 'desc'}, {sortBy: 'dueDate', sortOrder: 'asc'}]));
const [path, asked = ''] = location.hash.split('?');
if (!asked.includes('sorting=')) {
  history.replaceState(null, '', `${path || '#/'}?${asked ? `${asked}&` : ''}sorting=${order}`);
}

export default {
  app: {name: 'Uppgifter', vendor: 'Följsam'},
  locales: {availableLocales: ['sv'], fallbackLocale: 'sv'},
  dateFormat: {abbr: 'D MMM YYYY HH:mm', normal: 'D MMMM YYYY HH:mm', long: 'dddd D MMMM YYYY HH:mm', short: 'YYYY-MM-DD'},
  customScripts: ['plugins/foljsam.js'],
  disableWelcomeMessage: true,

  shortcuts: {
    focusFilter: {key: 'ctrl+shift+f', description: 'går till den första listan'},
    focusList: {key: 'ctrl+alt+l', description: 'går till den första uppgiften'}
  }
};
