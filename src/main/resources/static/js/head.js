/** The key / leads to the search box, unless somebody types. */
const box = document.getElementById('head-sought');

function isTyping(where) {
  return where.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(where.tagName);
}

if (box) {
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.defaultPrevented && !isTyping(event.target)) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
}
