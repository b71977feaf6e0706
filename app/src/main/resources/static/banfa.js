// Everything works without this file. It adds: "/" to search, a held submit button, print,
// common phrases, a date picker, and the provision beside the page instead of a page of its own.
'use strict';

document.documentElement.classList.add('js');

const typing = (target) => target.closest('input, textarea, select, [contenteditable]') !== null;

document.addEventListener('keydown', (event) => {
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
    const search = document.getElementById('q');
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
  if (event.key === 'Escape') {
    closeDrawer();
  }
});

document.addEventListener('submit', (event) => {
  const button = event.submitter;
  if (button && button.dataset.busy) {
    // After the browser has collected the form, or the button's own value would be lost.
    setTimeout(() => {
      button.dataset.label = button.textContent;
      button.textContent = button.dataset.busy;
      button.disabled = true;
    });
  }
});

// A page taken from the browser's memory keeps what was typed and gets its button back.
addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('button[data-label]')) {
    button.textContent = button.dataset.label;
    button.disabled = false;
    delete button.dataset.label;
  }
});

document.addEventListener('click', (event) => {
  const phrase = event.target.closest('[data-phrase]');
  if (phrase) {
    const box = document.getElementById(phrase.dataset.phrase);
    box.value += phrase.textContent;
    box.focus();
    return;
  }
  if (event.target.closest('[data-print]')) {
    print();
    return;
  }
  if (event.target.closest('[data-close]')) {
    closeDrawer();
    return;
  }
  const chip = event.target.closest('a.chip');
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (chip && plain && matchMedia('(min-width: 992px)').matches && !chip.closest('.drawer')) {
    event.preventDefault();
    openDrawer(chip);
  }
});

// A calendar beside the typed date: what is typed stays as it is, whatever the browser's language.
for (const field of document.querySelectorAll('[data-date]')) {
  const around = document.createElement('span');
  around.className = 'dated';
  const picker = document.createElement('input');
  picker.type = 'date';
  picker.className = 'picker';
  picker.tabIndex = -1;
  picker.setAttribute('aria-hidden', 'true');
  picker.addEventListener('focus', () => {
    picker.value = field.value;
  });
  picker.addEventListener('change', () => {
    field.value = picker.value;
    field.focus();
  });
  field.replaceWith(around);
  around.append(field, picker);
}

let opener = null;

async function openDrawer(chip) {
  try {
    const answer = await fetch(chip.href, {headers: {Accept: 'text/html'}});
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const provision = page.getElementById('provision');
    if (!answer.ok || !provision) {
      throw new Error('no provision');
    }
    closeDrawer();
    const drawer = document.createElement('aside');
    drawer.className = 'drawer';
    drawer.setAttribute('aria-label', chip.textContent);
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'drawer-close';
    close.dataset.close = '';
    close.setAttribute('aria-label', document.body.dataset.wordClose);
    close.textContent = '✕';
    const whole = document.createElement('a');
    whole.href = chip.href;
    whole.className = 'drawer-page';
    whole.textContent = document.body.dataset.wordPage;
    provision.removeAttribute('id');
    drawer.append(close, whole, document.importNode(provision, true));
    document.body.append(drawer);
    opener = chip;
    chip.classList.add('opened');
    close.focus();
  } catch {
    location.href = chip.href;
  }
}

function closeDrawer() {
  const drawer = document.querySelector('.drawer');
  if (drawer) {
    drawer.remove();
    opener.classList.remove('opened');
    opener.focus();
    opener = null;
  }
}
