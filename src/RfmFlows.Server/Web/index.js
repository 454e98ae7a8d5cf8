const language = document.documentElement.lang;
const texts = (await (await fetch('/web/texts.json')).json())[language];
texts.states = ['planned', 'accepted', 'rejected', 'unknown', 'skipped'].map(state => [state, texts[`message-${state}`]]);
const shown = 20;
const runs = new Map();

const element = id => document.getElementById(id);

async function ask(address, options = {}) {
  const answer = await fetch(address, { ...options, headers: { 'Accept-Language': language, ...options.headers } });
  if (answer.ok) {
    return answer.json();
  }
  const problem = await answer.json();
  throw new Error(problem.remarks.map(r => [r.message, r.remedy].filter(Boolean).join(' ')).join('\n'));
}

function tell(fault) {
  const notice = element('notice');
  notice.textContent = fault.message;
  notice.hidden = false;
  setTimeout(() => { notice.hidden = true; }, 10000);
}

function cell(row, text, className = '') {
  const data = row.insertCell();
  data.textContent = text;
  data.className = className;
  return data;
}

function seconds(run) {
  const end = run.finishedAt ? Date.parse(run.finishedAt) : Date.now();
  const time = (end - Date.parse(run.startedAt)) / 1000;
  return `${time.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} ${texts.seconds}`;
}

// Nodes count other things too, and reasons by themselves; here stand the states of messages.
function counts(messages) {
  return texts.states.filter(([state]) => messages[state])
    .map(([state, title]) => `${title} ${messages[state].toLocaleString(language)}`).join(', ');
}

function drawRuns() {
  const latest = [...runs.values()].sort((a, b) => b.startedAt.localeCompare(a.startedAt)).slice(0, shown);
  const body = element('runs');
  body.replaceChildren();
  for (const run of latest) {
    const row = body.insertRow();
    const name = cell(row, run.scenario);
    if (run.dryRun) {
      const tag = document.createElement('span');
      tag.className = 'tag';
      tag.textContent = texts.dryRun;
      name.append(tag);
    }
    const share = run.status === 'running' && run.node ? ` · ${run.node}` : '';
    cell(row, texts[run.status] + share, `status-${run.status}`);
    cell(row, new Date(run.startedAt).toLocaleString(language));
    cell(row, run.status === 'running' || run.finishedAt ? seconds(run) : '', 'number');
    cell(row, counts(run.messages));
  }
  element('no-runs').hidden = latest.length > 0;
  element('runs-table').hidden = latest.length === 0;
}

async function loadRuns() {
  const page = await ask(`/api/runs?limit=${shown}`);
  runs.clear();
  page.items.forEach(run => runs.set(run.id, run));
  drawRuns();
}

async function loadRun(id) {
  const details = await ask(`/api/runs/${id}`);
  runs.set(id, details.run);
  drawRuns();
}

function follow() {
  const live = element('live');
  const source = new EventSource('/api/runs/events');
  source.onopen = () => { live.textContent = texts.live; live.classList.add('on'); };
  source.onerror = () => { live.textContent = texts.offline; live.classList.remove('on'); };
  for (const type of ['run-started', 'run-finished']) {
    source.addEventListener(type, event => loadRun(JSON.parse(event.data).run).catch(tell));
  }
  source.addEventListener('node-started', event => {
    const { run, node } = JSON.parse(event.data);
    if (runs.has(run)) {
      runs.get(run).node = node;
      drawRuns();
    }
  });
  source.addEventListener('reset', () => loadRuns().catch(tell));
}

async function tryOut(button, recipe) {
  button.disabled = true;
  button.textContent = texts.trying;
  try {
    await ask(`/api/recipes/${recipe.id}/try`, { method: 'POST' });
  } catch (fault) {
    tell(fault);
  }
  button.disabled = false;
  button.textContent = texts.try;
}

async function drawRecipes() {
  const recipes = await ask('/api/recipes');
  for (const recipe of recipes) {
    const card = element('recipe').content.cloneNode(true);
    card.querySelector('h3').textContent = recipe.title[language];
    card.querySelector('p').textContent = recipe.story[language];
    const button = card.querySelector('button');
    button.addEventListener('click', () => tryOut(button, recipe));
    element('recipes').append(card);
  }
  element('no-recipes').hidden = recipes.length > 0;
}

async function drawAbout() {
  const { sandbox } = await ask('/api/about');
  if (sandbox) {
    element('sandbox').href = sandbox;
    element('sandbox').hidden = false;
  }
}

follow();
await Promise.all([loadRuns(), drawRecipes(), drawAbout()].map(part => part.catch(tell)));
