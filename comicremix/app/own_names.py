"""What common languages are called in themselves, by Unicode's locale data: to ask those takes half a second."""

from __future__ import annotations

from types import MappingProxyType

OWN_NAMES = MappingProxyType({
    "ar": "العربية", "bg": "български", "bn": "বাংলা", "br": "brezhoneg", "bs": "bosanski", "ca": "català",
    "cs": "čeština", "cy": "Cymraeg", "da": "dansk", "de": "Deutsch", "el": "Ελληνικά", "en": "English",
    "eo": "Esperanto", "es": "español", "et": "eesti", "eu": "euskara", "fa": "فارسی", "fi": "suomi",
    "fil": "Filipino", "fr": "français", "ga": "Gaeilge", "gd": "Gàidhlig", "gl": "galego", "gu": "ગુજરાતી",
    "he": "עברית", "hi": "हिन्दी", "hr": "hrvatski", "hu": "magyar", "hy": "հայերեն", "id": "Indonesia",
    "is": "íslenska", "it": "italiano", "ja": "日本語", "ka": "ქართული", "kk": "қазақ тілі", "ko": "한국어",
    "ku": "kurdî (kurmancî)", "lb": "Lëtzebuergesch", "lt": "lietuvių", "lv": "latviešu", "mk": "македонски",
    "ml": "മലയാളം", "mr": "मराठी", "ms": "Melayu", "mt": "Malti", "nb": "norsk bokmål", "ne": "नेपाली",
    "nl": "Nederlands", "nn": "norsk nynorsk", "oc": "occitan", "pa": "ਪੰਜਾਬੀ", "pl": "polski", "pt": "português",
    "pt-BR": "português (Brasil)", "ro": "română", "ru": "русский", "rw": "Ikinyarwanda", "sk": "slovenčina",
    "sl": "slovenščina", "so": "Soomaali", "sq": "shqip", "sr": "српски", "sv": "svenska", "sw": "Kiswahili",
    "ta": "தமிழ்", "te": "తెలుగు", "th": "ไทย", "tr": "Türkçe", "uk": "українська", "ur": "اردو", "uz": "o‘zbek",
    "vi": "Tiếng Việt", "zh-Hans": "中文 (简体)", "zh-Hant": "中文 (繁體)", "zu": "isiZulu",
})  # fmt: skip
