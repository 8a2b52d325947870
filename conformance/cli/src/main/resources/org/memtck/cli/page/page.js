'use strict';
(function () {
  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  // What a link within the page leads to may be folded away, or filtered.
  function show() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (!target) {
      return;
    }
    for (var at = target; at; at = at.parentElement) {
      at.hidden = false;
      if (at.tagName === 'DETAILS') {
        at.open = true;
      }
    }
    target.scrollIntoView();
  }

  function filter(form) {
    var text = form.querySelector('input');
    var kind = form.querySelector('select');
    var count = form.querySelector('.count');
    var scope = form.parentElement;
    var items = all('[data-text]', scope);
    function apply() {
      var words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      items.forEach(function (item) {
        var fits = !item.dataset.same && words.every(function (word) { return item.dataset.text.indexOf(word) >= 0; }) &&
          (!kind || !kind.value || (' ' + item.dataset.kind + ' ').indexOf(' ' + kind.value + ' ') >= 0);
        item.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      all('[data-group]', scope).forEach(function (group) {
        group.hidden = !all('[data-text]', group).some(function (item) { return !item.hidden; });
      });
      count.textContent = shown + ' of ' + items.length;
    }
    scope.addEventListener('pair', apply);
    text.addEventListener('input', apply);
    if (kind) {
      kind.addEventListener('change', apply);
    }
    apply();
  }

  // Two columns of a table are compared: others are hidden, and so are rows in which the two say the same.
  function pair(form) {
    var selects = all('select', form);
    var scope = form.parentElement;
    function apply() {
      var chosen = selects.map(function (select) { return select.value; });
      var both = chosen[0] !== '' && chosen[1] !== '' && chosen[0] !== chosen[1];
      all('[data-column]', scope).forEach(function (cell) {
        cell.hidden = both && chosen.indexOf(cell.dataset.column) < 0;
      });
      all('tr[data-text]', scope).forEach(function (row) {
        var says = all('[data-verdict]:not([hidden])', row).map(function (cell) { return cell.textContent; });
        row.dataset.same = both && says[0] === says[1] ? 'yes' : '';
      });
      scope.dispatchEvent(new Event('pair'));
    }
    selects.forEach(function (select) { select.addEventListener('change', apply); });
  }

  function copying(code) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'copy';
    button.setAttribute('aria-label', 'copy the command ' + code.textContent);
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(code.textContent).then(function () { button.textContent = 'copied'; });
    });
    code.insertAdjacentElement('afterend', button);
  }

  // On paper nothing can be unfolded.
  var folded = [];
  window.addEventListener('beforeprint', function () {
    folded = all('details.finding:not([open])');
    folded.forEach(function (details) { details.open = true; });
  });
  window.addEventListener('afterprint', function () {
    folded.forEach(function (details) { details.open = false; });
  });

  all('[data-filter]').forEach(filter);
  all('[data-pair]').forEach(pair);
  if (navigator.clipboard) {
    all('code.command').forEach(copying);
  }
  window.addEventListener('hashchange', show);
  show();
})();
