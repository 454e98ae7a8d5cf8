import { make, find } from '/sandbox/dom.js';

const lines = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);

// How each kind of value is shown and read back.
const kinds = {
  number: { draw: (value) => make('input', { type: 'number', min: 0, value }), read: (input) => Number(input.value) },
  rate: { draw: (value) => make('input', { type: 'number', min: 0, max: 1, step: 'any', value }), read: (input) => Number(input.value) },
  money: { draw: (value) => make('input', { type: 'number', min: 0, step: 'any', value }), read: (input) => Number(input.value) },
  text: { draw: (value) => make('input', { type: 'text', value }), read: (input) => input.value.trim() },
  flag: { draw: (value) => make('input', value ? { type: 'checkbox', checked: '' } : { type: 'checkbox' }), read: (input) => input.checked },
  lines: { draw: (value) => make('textarea', { rows: 2, spellcheck: 'false' }, value.join('\n')), read: (input) => lines(input.value), wide: true },
};

const groups = {
  faults: {
    'faults.lostAnswerRate': 'rate', 'faults.lostAnswerMode': ['cut', 'hang'], 'faults.hangSeconds': 'number',
    'faults.resetRate': 'rate', 'faults.htmlErrorRate': 'rate', 'faults.jsonErrorRate': 'rate',
  },
  recipients: { 'recipients.refused': 'lines', 'recipients.bounced': 'lines' },
  limits: {
    'limits.requestsPerSecond': 'number', 'limits.requestsPerMinute': 'number', 'limits.campaignsPerHour': 'number',
    'limits.smtpRecipients': 'number', 'limits.smsPhones': 'number', 'limits.contactsPerCall': 'number',
  },
  latency: { 'latency.fixedMilliseconds': 'number', 'latency.randomFromMilliseconds': 'number', 'latency.randomToMilliseconds': 'number' },
  balance: { 'balance.exhausted': 'flag', 'balance.amount': 'money', 'balance.currency': 'text', 'balance.smsPrice': 'money' },
  reactions: { 'reactions.openRate': 'rate', 'reactions.clickRate': 'rate', 'reactions.unsubscribeRate': 'rate' },
  account: { requireActivatedSender: 'flag', tokenLifeSeconds: 'number', timeZone: 'text', seed: 'number' },
  webhooks: {
    'webhooks.smtpUrls': 'lines', 'webhooks.emailIntervalSeconds': 'number', 'webhooks.smtpIntervalSeconds': 'number', 'webhooks.attempts': 'number',
  },
};

const valueAt = (settings, path) => path.split('.').reduce((part, name) => part[name], settings);

function kindOf(path, kind, text) {
  return typeof kind === 'string' ? kinds[kind] : {
    draw: (value) => {
      const select = make('select', {}, ...kind.map((option) => make('option', { value: option }, text(`${path}.${option}`))));
      select.value = value;
      return select;
    },
    read: (input) => input.value,
  };
}

export async function openSettings(text) {
  let settings = await (await fetch('/sandbox/settings')).json();
  let fields = [];

  function drawField(path, name) {
    const kind = kindOf(path, name, text);
    const input = kind.draw(valueAt(settings, path));
    input.id = `setting-${path}`;
    const row = make('div', { class: kind.wide ? 'field wide' : 'field' }, make('label', { for: input.id }, text(path)), input);
    const isChanged = () => JSON.stringify(kind.read(input)) !== JSON.stringify(valueAt(settings, path));
    input.addEventListener('input', () => { row.classList.toggle('changed', isChanged()); remark(''); });
    fields.push({ path, isChanged, read: () => kind.read(input) });
    return row;
  }

  function drawGroup([name, entries]) {
    const hint = text(`group.${name}.hint`);
    return make('fieldset', {}, make('h2', {}, text(`group.${name}`)),
      ...(hint.startsWith('group.') ? [] : [make('p', {}, hint)]),
      ...Object.entries(entries).map(([path, kind]) => drawField(path, kind)));
  }

  function draw(newText) {
    text = newText;
    fields = [];
    find('groups').replaceChildren(...Object.entries(groups).map(drawGroup));
    remark('');
  }

  function remark(words, isBad = false) {
    find('remarks').textContent = words;
    find('remarks').classList.toggle('bad', isBad);
  }

  async function save(event) {
    event.preventDefault();
    const changes = {};
    for (const field of fields.filter((one) => one.isChanged())) {
      const names = field.path.split('.');
      const last = names.pop();
      names.reduce((part, name) => (part[name] ??= {}), changes)[last] = field.read();
    }

    const response = await fetch('/sandbox/settings', { method: 'PUT', body: JSON.stringify(changes) });
    const answer = await response.json();
    if (response.ok) {
      settings = answer;
      draw(text);
      remark(text('saved'));
    } else {
      remark(answer.remarks.join(' '), true);
    }
  }

  find('settings').onsubmit = save;
  find('revert').onclick = () => draw(text);
  draw(text);
  return { draw };
}
