/** The task that is chosen in the list, as Tasklist's first tab. */
import {root} from './application.js';

/** Known when the first task is opened. */
let somethingUnsaved = () => false;

/** Whether a task that is or was open holds text that the server does not have. */
export const textIsAtStake = () => somethingUnsaved();

/**
 * Tasklist gives its plug-ins the scope it draws them in, which its documentation does not tell of: all that is asked of it stands here.
 */
function around(scope) {
  return {
    refreshList: () => scope.$evalAsync(() => scope.taskData.changed('taskList')),
    whenGone: act => scope.$on('$destroy', act),
    addressOf: taskId => `#/?${new URLSearchParams({...queryOf(location.hash), task: taskId})}`
  };
}

const queryOf = hash => Object.fromEntries(new URLSearchParams(hash.split('?')[1] ?? ''));

async function render(place, {taskId}, scope) {
  const tasklist = around(scope);
  place.className = 'foljsam-surface';
  const {Surface, ...surfaces} = await import(`${root}/surface/surface.js`);
  somethingUnsaved = surfaces.somethingUnsaved;
  const surface = new Surface(place, taskId, {changed: tasklist.refreshList, addressOf: tasklist.addressOf});
  tasklist.whenGone(() => surface.close());
  await surface.show();
}

export default {
  id: 'foljsam-task',
  pluginPoint: 'tasklist.task.detail',
  priority: 2000,
  properties: {label: 'Uppgiften'},
  render
};
