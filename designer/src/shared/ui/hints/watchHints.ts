const delay = 400;

const hinted = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-hint]') : null;

/** Tells which element's hint is to be seen: of what the mouse rests on, or of what the keyboard has reached. Gives what ends it. */
export function watchHints(show: (of: HTMLElement | null) => void): () => void {
  let near: HTMLElement | null = null;
  let timer = 0;
  const turn = (next: HTMLElement | null, wait: number) => {
    if (next === near) {
      return;
    }
    clearTimeout(timer);
    near = next;
    show(null);
    if (next) {
      timer = window.setTimeout(() => show(next), wait);
    }
  };
  const hide = () => {
    clearTimeout(timer);
    show(null);
  };
  const listeners = {
    pointerover: event => turn(event.pointerType === 'touch' ? null : hinted(event.target), delay),
    focusin: event =>
      event.target instanceof Element && event.target.matches(':focus-visible') && turn(hinted(event.target), 0),
    focusout: () => turn(null, 0),
    pointerdown: hide,
    keydown: hide,
    scroll: hide,
  } satisfies { [K in keyof DocumentEventMap]?: (event: DocumentEventMap[K]) => void };
  const leave = () => turn(null, 0);
  for (const [name, listener] of Object.entries(listeners)) {
    document.addEventListener(name, listener as EventListener, true);
  }
  document.documentElement.addEventListener('pointerleave', leave);
  return () => {
    hide();
    for (const [name, listener] of Object.entries(listeners)) {
      document.removeEventListener(name, listener as EventListener, true);
    }
    document.documentElement.removeEventListener('pointerleave', leave);
  };
}
