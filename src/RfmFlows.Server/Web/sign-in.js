const form = document.getElementById('sign-in');
const fault = document.getElementById('fault');
const language = document.documentElement.lang;

form.addEventListener('submit', async event => {
  event.preventDefault();
  const { secret, name } = Object.fromEntries(new FormData(form));
  const answer = await fetch(`/api/session?lang=${language}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ password: secret, token: secret, name }),
  });
  if (answer.ok) {
    location.replace(`${location.pathname}?lang=${language}`);
    return;
  }
  const problem = await answer.json();
  const [remark] = problem.remarks;
  fault.textContent = `${remark.message} ${remark.remedy}`;
  fault.hidden = false;
});
