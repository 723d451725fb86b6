/** How the surface asks the server, and what it says when it gets no answer. */

/** Where the application stands; '' at the top of its address. */
export const root = new URL(import.meta.url).pathname.replace(/\/surface\/server\.js$/, '');

const SIGNED_OUT = 'Du är utloggad. Logga in i en ny flik och kom tillbaka hit: det du skrev finns kvar.';
const NO_ANSWER = 'Servern svarar inte. Det du skrev finns kvar här. Försök igen om en stund.';
const FAULT = 'Något gick fel hos oss. Det du skrev finns kvar. Försök igen, och säg till om det händer igen.';

/**
 * @returns {Promise<{ok: boolean, status: number, body: any, why: string}>} why: in Swedish, when it went wrong
 */
export async function ask(method, address, sent, {keepalive = false} = {}) {
  let answer;
  try {
    answer = await fetch(root + address, {
      method,
      headers: {'X-Requested-With': 'foljsam', ...(sent === undefined ? {} : {'Content-Type': 'application/json'})},
      body: sent === undefined ? undefined : JSON.stringify(sent),
      credentials: 'same-origin',
      redirect: 'manual',
      keepalive
    });
  } catch (unreachable) {
    return {ok: false, status: 0, why: NO_ANSWER};
  }
  if (answer.status === 401 || answer.type === 'opaqueredirect') {
    return {ok: false, status: 401, why: SIGNED_OUT};
  }
  const text = await answer.text();
  const body = answer.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : null;
  // why a draft is not kept is said in plain words
  const why = body?.message ?? (answer.status === 409 && text ? text : FAULT);
  return {ok: answer.ok, status: answer.status, body, why};
}
