// Tools come when one is first used, or where one is on already; the button is then pressed again.
{
  const load = (button) => bring(document.querySelector(".tools").dataset.script, () => button && button.click());
  addEventListener("click", ({target}) => {
    const button = target.closest("[data-tool]");
    if (button && !window.tools) load(button);
  });
  const {size, contrast} = document.documentElement.dataset;
  if (size || contrast) load();

  // Listening is offered where the phone itself has a voice; one that asks a server would tell it what is read. Voices
  // come late.
  const listen = document.querySelector("[data-voice]");
  const voices = window.speechSynthesis;
  if (listen && voices) (voices.onvoiceschanged = () => {
    for (const {localService, lang} of voices.getVoices())
      if (localService && lang.startsWith(listen.dataset.voice)) listen.removeAttribute("data-silent");
  })();
}
