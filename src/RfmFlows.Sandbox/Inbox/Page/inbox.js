import { textsIn, languages } from '/sandbox/texts.js';
import { openSettings } from '/sandbox/switches.js';
import { showMessage, showNothing } from '/sandbox/message.js';
import { make, icon, find } from '/sandbox/dom.js';

const channels = ['email', 'sms', 'viber', 'push'];
const pageSize = 100;
const state = { language: pickLanguage(), channel: '', search: '', shown: pageSize, chosen: null, seen: '' };
let text = textsIn(state.language);
let switches = null;

function pickLanguage() {
  const kept = localStorage.getItem('sandbox.language');
  return languages.includes(kept) ? kept : document.documentElement.lang;
}

function applyTexts() {
  text = textsIn(state.language);
  document.documentElement.lang = state.language;
  document.title = `RfmFlows · ${text('title')}`;
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = text(node.dataset.text);
  for (const node of document.querySelectorAll('[data-label]')) node.setAttribute('aria-label', text(node.dataset.label));
  for (const node of document.querySelectorAll('[data-placeholder]')) node.placeholder = text(node.dataset.placeholder);
  for (const node of document.querySelectorAll('[data-title]')) node.title = text(node.dataset.title);
  for (const node of document.querySelectorAll('[data-lang]')) node.setAttribute('aria-pressed', node.dataset.lang === state.language);
  find('channels').replaceChildren(...['', ...channels].map((channel) => make('button', {
    type: 'button', 'aria-pressed': channel === state.channel, onclick: () => filterBy({ channel }),
  }, text(channel || 'all'))));
}

async function api(path, options) {
  const response = await fetch(path, options);
  return response.json();
}

function drawCounters(summary) {
  const number = new Intl.NumberFormat(state.language);
  const counter = (value, label, symbol, kind = '') => make('div', { class: `counter ${kind}` },
    make('b', {}, number.format(value)), make('span', {}, ...(symbol ? [icon(symbol)] : []), text(label)));
  find('counters').replaceChildren(
    counter(summary.total, 'total'),
    counter(summary.recipients, 'recipients'),
    ...channels.filter((channel) => summary.byChannel[channel]).map((channel) => counter(summary.byChannel[channel], channel, channel)),
    ...(summary.bounced ? [counter(summary.bounced, 'bounced', null, 'bad')] : []),
    ...(summary.recipientsWithSameSubject ? [counter(summary.recipientsWithSameSubject, 'repeated', null, 'bad')] : []));
}

function whenText(date) {
  const today = date.toDateString() === new Date().toDateString();
  const format = today ? { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return new Intl.DateTimeFormat(state.language, format).format(date);
}

function drawRow(message) {
  const received = new Date(message.receivedAt);
  return make('li', {}, make('button', {
    type: 'button', class: 'row', 'aria-current': message.number === state.chosen, onclick: () => choose(message.number),
  },
  make('span', { class: `badge ${message.channel}`, title: text(message.channel) }, icon(message.channel)),
  make('span', { class: 'who' }, message.recipientName || message.recipient),
  make('time', { class: 'when', datetime: message.receivedAt }, whenText(received)),
  make('span', { class: 'what' }, message.subject || message.text || text('noSubject')),
  make('span', { class: `state ${message.state}` }, text(`state.${message.state}`))));
}

async function refresh() {
  const query = new URLSearchParams({ channel: state.channel, search: state.search, limit: Math.min(state.shown, 1000) });
  try {
    const [summary, page] = await Promise.all([api('/sandbox/messages/summary'), api(`/sandbox/messages?${query}`)]);
    const seen = JSON.stringify([state.language, state.chosen, summary, query.toString(), page.messages.map((message) => [message.number, message.state])]);
    if (seen === state.seen) return;
    state.seen = seen;
    drawCounters(summary);
    find('messages').replaceChildren(...page.messages.map(drawRow));
    find('more').hidden = page.messages.length >= page.total || state.shown >= 1000;
    find('empty').hidden = page.total > 0;
    find('empty').querySelector('h2').textContent = text(summary.total > 0 ? 'noneFound' : 'emptyTitle');
    find('empty').querySelector('p').hidden = summary.total > 0;
    find('clear').disabled = summary.total === 0;
  } catch {
    state.seen = '';
    find('counters').replaceChildren(make('div', { class: 'counter bad' }, make('b', {}, '!'), make('span', {}, text('offline'))));
  }
}

async function choose(number) {
  state.chosen = number;
  document.body.classList.toggle('reading', number !== null);
  await drawChosen();
  await refresh();
}

async function drawChosen() {
  const panel = find('message');
  if (state.chosen === null) {
    showNothing(panel, text);
    return;
  }

  const message = await api(`/sandbox/messages/${state.chosen}`);
  showMessage(panel, message, text, state.language, {
    back: () => choose(null),
    react: async (kind, url) => {
      await api(`/sandbox/messages/${message.number}/reactions`, { method: 'POST', body: JSON.stringify({ kind, url }) });
      await refresh();
    },
  });
}

// A full inbox takes longer to count, so the page asks the more rarely the longer an answer takes.
async function watch() {
  const started = performance.now();
  if (!document.hidden) await refresh();
  setTimeout(watch, Math.max(2000, 10 * (performance.now() - started)));
}

function filterBy(change) {
  Object.assign(state, change, { shown: pageSize });
  applyTexts();
  refresh();
}

function setLanguage(language) {
  state.language = language;
  localStorage.setItem('sandbox.language', language);
  applyTexts();
  drawChosen();
  refresh();
  switches?.draw(text);
}

async function showTab(name) {
  for (const tab of ['inbox', 'switches']) {
    find(`tab-${tab}`).setAttribute('aria-selected', tab === name);
    find(`view-${tab}`).hidden = tab !== name;
  }

  location.hash = name;
  if (name === 'switches') {
    switches = await openSettings(text);
  }
}

function nextTheme() {
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark'
    || (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  setTheme(isDark ? 'light' : 'dark');
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  localStorage.setItem('sandbox.theme', theme);
}

async function clear() {
  const dialog = find('confirm');
  dialog.returnValue = 'no';
  dialog.showModal();
  await new Promise((done) => dialog.addEventListener('close', done, { once: true }));
  if (dialog.returnValue === 'yes') {
    await api(`/sandbox/messages?all=${find('everything').checked}`, { method: 'DELETE' });
    await choose(null);
  }
}

for (const node of document.querySelectorAll('[data-lang]')) node.addEventListener('click', () => setLanguage(node.dataset.lang));
for (const tab of ['inbox', 'switches']) find(`tab-${tab}`).addEventListener('click', () => showTab(tab));
find('search').addEventListener('input', (event) => filterBy({ search: event.target.value.trim() }));
find('more').addEventListener('click', () => { state.shown += pageSize; refresh(); });
find('flush').addEventListener('click', async () => { await api('/sandbox/flush', { method: 'POST' }); await refresh(); });
find('clear').addEventListener('click', clear);
find('theme').addEventListener('click', nextTheme);
if (localStorage.getItem('sandbox.theme')) setTheme(localStorage.getItem('sandbox.theme'));

const wanted = /^#message-(\d+)$/.exec(location.hash);
applyTexts();
await showTab(location.hash === '#switches' ? 'switches' : 'inbox');
await choose(wanted ? Number(wanted[1]) : null);
watch();
