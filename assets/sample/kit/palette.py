# SPDX-License-Identifier: CC-BY-SA-4.0
# SPDX-FileCopyrightText: the comicremix contributors
"""The colours of the source comic."""

from __future__ import annotations

INK, PAPER, WHITE = "#1d1a33", "#fff8e7", "#ffffff"
YEL, YEL_D, YEL_L = "#ffd23f", "#eda52b", "#fff0b3"
TEAL, TEAL_D, TEAL_L = "#2a9d8f", "#1b6b6f", "#bfe3d6"
CORAL, CORAL_D, ROSE = "#f2694b", "#c4442f", "#f9c0ae"
NIGHT, NIGHT_D, NIGHT_L = "#2b3670", "#181a3d", "#5566b0"
BLUE, BLUE_L = "#8ecae6", "#d9eff8"
GREY, GREY_D, GREY_L = "#b9bfd0", "#6f7693", "#e4e7ef"
PURPLE, PURPLE_D = "#8a6bb8", "#62488c"
WOOD, WOOD_D, SAND = "#c98b4f", "#98602f", "#ffe0ad"
SKIN = {
    "ada": ("#b9774a", "#965a33"),
    "bright": ("#f7c9a2", "#e29f78"),
    "gran": ("#efbb92", "#d6946a"),
    "eng": ("#dcae8c", "#b98560"),
}
HAIR, HAIR_L = "#33203f", "#6b4a78"
