// Conveniences only: every page works without this file.
(function () {
  'use strict';

  function say(text) {
    var live = document.getElementById('live');
    if (live) { live.textContent = ''; setTimeout(function () { live.textContent = text; }, 50); }
  }

  // F2 keeps a draft, F8 goes to the search box, F9 opens the next item, F4 returns, Ctrl+Enter submits, Esc closes.
  // A page marks the control with data-key; no single letters, they break Chinese input.
  document.addEventListener('keydown', function (event) {
    var key = event.key;
    if (event.isComposing) { return; }
    if (key === 'Enter' && event.ctrlKey) {
      var form = document.activeElement && document.activeElement.form;
      var button = form && form.querySelector('[data-key="Ctrl+Enter"], button[type="submit"]:not([formaction])');
      if (button) { event.preventDefault(); button.click(); }
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) { return; }
    if (key === 'F2' || key === 'F4' || key === 'F8' || key === 'F9') {
      var target = document.querySelector('[data-key="' + key + '"]');
      if (target) {
        event.preventDefault();
        if (/^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) { target.focus(); } else { target.click(); }
      }
    } else if (key === 'Escape') {
      var open = document.querySelector('.top details[open]');
      if (open) { open.open = false; open.querySelector('summary').focus(); }
    }
  });

  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[data-copy]');
    if (button) {
      var text = button.getAttribute('data-copy') || location.href;
      if (navigator.clipboard) {
        navigator.clipboard.writeText(new URL(text, location.href).href).then(function () { say('链接已复制'); });
      }
    }
    if (event.target.closest && event.target.closest('[data-print]')) { window.print(); }
    var open = document.querySelector('.top details[open]');
    if (open && !open.contains(event.target)) { open.open = false; }
  });

  // Buttons that only make sense with a script are hidden in the markup.
  document.querySelectorAll('[data-script]').forEach(function (each) { each.hidden = false; });

  // A form is sent once, however often its button is pressed.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) { return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    setTimeout(function () { delete form.dataset.sent; }, 5000);
  });

  // An error summary takes the focus.
  var summary = document.querySelector('.error-summary');
  if (summary) { summary.setAttribute('tabindex', '-1'); summary.focus(); }

  // What htmx swapped is announced, and a failed request says so instead of doing nothing.
  document.addEventListener('htmx:afterSwap', function (event) {
    var head = event.target.querySelector && event.target.querySelector('[data-announce]');
    if (head) { say(head.getAttribute('data-announce') || head.textContent); }
  });
  document.addEventListener('htmx:responseError', function (event) {
    var status = event.detail.xhr.status;
    if (status === 401) { location.href = '/login?to=' + encodeURIComponent(location.pathname + location.search); return; }
    say(status === 403 ? '您没有权限进行此操作' : status === 412 ? '该记录已被他人修改,请刷新' : '没有成功,请稍后再试');
  });
  document.addEventListener('htmx:sendError', function () { say('网络不通,内容仍保留在页面上,请稍后再试'); });
})();
