"""A phone whose voices arrive when a test says so, and finish what they say when it says so."""

MESSAGE = "thong-diep/rua-tay/"
"""A message of the small site: an emergency number, a telephone number in its text, pieces in two languages."""

VOICES = """
window.said = [];
window.cancelled = 0;
class Utterance {
  constructor(text) { this.text = text; }
}
const phone = Object.assign(new EventTarget(), {
  voices: [],
  onvoiceschanged: null,
  getVoices() { return this.voices; },
  arrive(...voices) { this.voices = voices; if (this.onvoiceschanged) this.onvoiceschanged(); },
  speak(utterance) { window.said.push(utterance); },
  cancel() { window.cancelled += 1; },
  finish() { window.said[window.said.length - 1].onend(); },
});
Object.defineProperty(window, "speechSynthesis", {value: phone});
window.SpeechSynthesisUtterance = Utterance;
"""
"""Put into a page before its own scripts."""

VIETNAMESE = {"lang": "vi_VN", "name": "Tiếng Việt", "localService": True, "default": True}
ENGLISH = {"lang": "en-US", "name": "English", "localService": True, "default": False}
REMOTE = {"lang": "vi-VN", "name": "Asks a server", "localService": False, "default": False}


def arrive(phone, *voices):
    """The phone has these voices from now on."""
    phone.evaluate("voices => speechSynthesis.arrive(...voices)", list(voices))
