/** The one script: it finds and orders breaches, and unfolds everything for print. The report is whole without it. */
export const SCRIPT = `(() => {
  for (const form of document.querySelectorAll('form.finder')) {
    const list = form.nextElementSibling;
    const items = [...list.children];
    const out = form.querySelector('output');
    const by = {
      overrun: () => 0,
      from: (a, b) => Date.parse(a.dataset.from) - Date.parse(b.dataset.from),
      ticket: (a, b) => (a.dataset.ticket < b.dataset.ticket ? -1 : a.dataset.ticket > b.dataset.ticket ? 1 : 0),
    };
    const show = () => {
      const text = form.text.value.trim().toLowerCase();
      const rule = form.rule.value;
      let shown = 0;
      for (const item of items) {
        const fits = (text === '' || item.textContent.toLowerCase().includes(text))
          && (rule === '' || item.dataset.rules.split(' ').includes(rule));
        item.hidden = !fits;
        if (fits) shown += 1;
      }
      out.textContent = out.dataset.found.replace('{n}', shown).replace('{all}', items.length);
    };
    form.addEventListener('input', show);
    form.order.addEventListener('change', () => list.append(...[...items].sort(by[form.order.value])));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.hidden = false;
    show();
  }
  const unfold = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) for (const one of target.querySelectorAll('details')) one.open = true;
  };
  addEventListener('hashchange', unfold);
  unfold();
  addEventListener('beforeprint', () => {
    for (const one of document.querySelectorAll('details:not([open])')) {
      one.open = true;
      one.dataset.unfolded = '';
    }
  });
  addEventListener('afterprint', () => {
    for (const one of document.querySelectorAll('details[data-unfolded]')) {
      one.open = false;
      delete one.dataset.unfolded;
    }
  });
})();
`;
