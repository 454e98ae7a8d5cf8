import { make, icon } from '/sandbox/dom.js';

export function showNothing(panel, text) {
  panel.replaceChildren(make('div', { class: 'nothing' }, icon('email'), make('h2', {}, text('pickTitle')), make('p', {}, text('pickText'))));
}

export function showMessage(panel, message, text, language, actions) {
  const body = make('div', { style: 'display: contents' });
  const views = viewsOf(message);
  const show = (name) => {
    body.replaceChildren(views[name]());
    for (const button of choice.children) button.setAttribute('aria-pressed', button.dataset.view === name);
  };
  const choice = make('div', { class: 'choice' }, ...Object.keys(views).map((name) =>
    make('button', { type: 'button', 'data-view': name, onclick: () => show(name) }, text(name))));
  choice.hidden = choice.children.length < 2;
  panel.replaceChildren(
    make('div', { class: 'head' }, title(message, text, actions), facts(message, text, language), buttons(message, text, actions, choice)),
    body);
  show(Object.keys(views)[0]);
}

function title(message, text, actions) {
  return make('div', { class: 'title' },
    make('button', { type: 'button', class: 'round back', 'aria-label': text('back'), onclick: actions.back }, icon('back')),
    make('span', { class: `badge ${message.channel}`, title: text(message.channel) }, icon(message.channel)),
    make('h2', {}, message.subject || text(message.channel === 'email' ? 'noSubject' : message.channel)),
    make('span', { class: `state ${message.state}` }, text(`state.${message.state}`)));
}

function facts(message, text, language) {
  const named = (name, address) => (name && name !== address ? `${name} <${address}>` : address);
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'medium', hourCycle: 'h23' }).format(new Date(message.receivedAt));
  const rows = [
    ['from', named(message.senderName, message.sender)],
    ['to', named(message.recipientName, message.recipient)],
    ['time', time],
    ['replyTo', message.details?.replyTo],
    ['attachments', message.channel === 'email' ? message.details?.attachments?.join(', ') : ''],
    ['link', message.details?.link],
    ['campaign', message.campaignId],
    ['id', message.id],
    ['requestKey', message.requestKey],
  ];
  return make('dl', {}, ...rows.filter(([, value]) => value).flatMap(([key, value]) => [make('dt', {}, text(key)), make('dd', {}, value)]));
}

function buttons(message, text, actions, choice) {
  const kinds = message.channel === 'email' && message.state !== 'bounced' ? ['open', 'click', 'unsubscribe', 'spam'] : [];
  const url = /<a\b[^>]*href\s*=\s*["'](https?:[^"']+)/i.exec(message.html ?? '')?.[1] ?? '';
  const row = make('div', { class: 'actions' },
    ...(kinds.length ? [text('act')] : []),
    ...kinds.map((kind) => make('button', { type: 'button', onclick: () => actions.react(kind, kind === 'click' ? url : '') }, text(kind))),
    choice);
  row.hidden = kinds.length === 0 && choice.hidden;
  return row;
}

function viewsOf(message) {
  if (message.channel !== 'email') {
    return { asText: () => make('div', { class: 'bubble' }, ...(message.subject ? [make('b', {}, message.subject)] : []), message.text ?? '') };
  }

  const views = {};
  if (message.html) views.asHtml = () => make('iframe', { sandbox: '', srcdoc: message.html, title: message.subject });
  if (message.text) views.asText = () => make('pre', {}, message.text);
  if (message.html) views.asSource = () => make('pre', { class: 'source' }, message.html);
  return Object.keys(views).length ? views : { asText: () => make('pre', {}, '') };
}
