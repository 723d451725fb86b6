/** What Följsam brings to Tasklist, through its public plug-in points: Tasklist is the queue, and a task is met on our own surface. */
import cards from './cards.js';
import menu from './menu.js';
import taskSurface from './task-surface.js';

export default [menu, cards, taskSurface];
