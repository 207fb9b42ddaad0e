# SPDX-License-Identifier: CC-BY-SA-4.0
# SPDX-FileCopyrightText: the comicremix contributors
"""Page 4 of 'Meet Lumo!': one in every home."""

from __future__ import annotations

import random

from cast import cat, cloud, house, lumo
from figures import figure
from palette import (
    CORAL,
    CORAL_D,
    INK,
    NIGHT,
    NIGHT_D,
    NIGHT_L,
    PURPLE,
    SAND,
    SKIN,
    TEAL,
    TEAL_D,
    TEAL_L,
    WHITE,
    WOOD,
    WOOD_D,
    YEL,
    YEL_D,
    YEL_L,
)
from shapely.geometry import box
from shapely.ops import unary_union
from shapes import blob, ell, limb, rrect
from sheet import Page
from stage import B, G, L, R, T, floor, rays, rect, wallpaper


def p4_street(p, w, h):
    p.flat(box(0, 0, w, h), NIGHT)
    rng = random.Random(12)
    for _ in range(60):
        p.dot(rng.uniform(0, w), rng.uniform(0, 460), rng.uniform(2, 6), YEL_L)
    p.halftone(box(0, 260, w, 800), NIGHT_L, 90, 0, 11, 30)
    with p.at(1640, 300, 0.66):
        cloud(p, 0, 0, 1, racks=True, gaze=(-0.5, 0.7))
    for x, y in ((160, 560), (420, 520), (700, 560), (980, 500), (1250, 540), (1540, 520), (1800, 560), (2080, 520)):
        c = [
            (x + 60, y + 60),
            (x + 40 + (1640 - x) * 0.1, y - 60),
            (1640 + (x - 1640) * 0.4, 430),
            (1640 + (x - 1640) * 0.16, 350),
        ]
        p.cable(c, 16, INK)
        p.cable(c, 8, YEL)
    cols = [PURPLE, TEAL_D, "#4a5aa6", "#8a4a6a", "#31578a", "#6a5aa8"]
    for row, (y, s, n, off) in enumerate(((720, 150, 12, -20), (880, 210, 9, -90), (1100, 300, 7, -40))):
        for i in range(n):
            x = off + i * (w + 120) / n
            house(
                p,
                x,
                y,
                s,
                s * rng.uniform(0.95, 1.3),
                rng.choice(cols),
                (NIGHT_D, INK, "#2a1533")[row],
                ((0.12, 0.16), (0.6, 0.16), (0.12, 0.58), (0.6, 0.58)),
                lamp=row > 0,
            )
    p.fill(
        blob((-60, 1000), (500, 966), (1200, 990), (1900, 960), (w + 60, 1000), (w + 60, h + 60), (-60, h + 60)), INK
    )
    with p.at(1950, 986, 0.5):
        cat(p, 0, 0, 1, pose="walk", gaze=(-0.6, 0))


def p4_grin(p, w, h):
    p.flat(box(0, 0, w, h), YEL)
    rays(p, w / 2, h * 0.6, 1300, 22, "#ffe07a")
    p.halftone(box(0, h * 0.6, w, h), YEL_D, 90, 0, 12, 30)
    figure(p, "bright", 560, 640, 2.0, turn=0.15, expr="grin", legs="")


def p4_doubt(p, w, h):
    wallpaper(p, w, h, TEAL_L, "#a5d3c5", 116, "leaf")
    p.halftone(box(w * 0.4, 0, w, h), "#8fc4b5", 0, 0, 11, 28)
    lumo(
        p,
        930,
        1120,
        1.5,
        neck=((70, -180), (110, -420), (-20, -470)),
        base=False,
        face=(-0.55, 0.02),
        gaze=(-0.75, 0),
        lid=0.2,
        under=0.1,
    )
    figure(
        p,
        "ada",
        400,
        440,
        1.62,
        turn=0.35,
        expr="doubt",
        gaze=(0.85, -0.05),
        legs="",
        arm_r=((150, 330), (52, 128), "hold", -110),
        arm_l=((-150, 330), (60, 340), "fist", 0),
    )


def p4_plug(p, w, h):
    p.flat(box(0, 0, w, h), NIGHT)
    p.halftone(box(0, 0, w, h), NIGHT_D, 225, 0, 13, 30)
    # Lumo looms, its shadow behind it
    with p.at(480, 440, 1.7):
        p.flat(unary_union([ell(40, 20, 112), limb([(40, 80), (120, 240), (40, 420)], 40)]), NIGHT_D)
    p.fill(box(-20, 1010, w + 20, h + 20), WOOD_D)
    p.fill(box(-20, 990, w + 20, 1030), WOOD)
    lumo(
        p,
        440,
        1000,
        1.5,
        neck=((70, -140), (90, -330), (-10, -370)),
        base=True,
        face=(-0.1, 0.42),
        gaze=(-0.35, 0.85),
        lid=0.18,
        pupil=0.8,
    )
    p.cable([(300, 985), (180, 1010), (90, 1080), (170, 1130)], 24)
    p.cable([(300, 985), (180, 1010), (90, 1080), (170, 1130)], 12, YEL)
    p.fill(rrect(150, 1070, 260, 1180, 22), YEL, shade=YEL_D)
    # the hand comes from below, out of the light
    s = SKIN["ada"]
    p.fill(limb([(560, 1320), (430, 1230), (330, 1150)], 170, 120), CORAL, shade=CORAL_D, sh=(-20, -26))
    p.fill(
        unary_union(
            [
                ell(310, 1130, 70, 64),
                limb([(300, 1090), (220, 1062)], 44),
                limb([(290, 1130), (196, 1116)], 44),
                limb([(300, 1170), (214, 1172)], 42),
            ]
        )
        .buffer(-6)
        .buffer(6),
        s[0],
        shade=s[1],
    )


def p4_group(p, w, h):
    wallpaper(p, w, h, SAND, "#f7cd8c", 120, "stripe")
    rays(p, w * 0.5, 560, 1300, 18, "#fff0cf", 0.1)
    floor(p, w, 980, h, WOOD, WOOD_D)
    p.fill(ell(w / 2, 1090, 600, 80), TEAL, shade=TEAL_D)
    with p.at(0, 0):
        figure(
            p,
            "bright",
            1010,
            420,
            0.92,
            turn=-0.4,
            expr="grin",
            arm_l=((-260, 250), (-330, 180), "open", 160),
            arm_r=((210, 260), (280, 120), "open", -70),
        )
        figure(
            p,
            "gran",
            300,
            540,
            0.78,
            turn=0.3,
            expr="smile",
            legs="stand",
            arm_l=((-150, 320), (-150, 440), "fist", 90),
            arm_r=((150, 330), (40, 400), "fist", 180),
        )
        p.fill(limb([(182, 1100), (180, 920)], 18), WOOD_D)
        figure(
            p,
            "ada",
            560,
            470,
            0.9,
            turn=0.25,
            expr="flat",
            gaze=(0.9, 0.1),
            arm_l=((-140, 290), (-80, 400), "fist", 60),
            arm_r=((140, 290), (84, 400), "fist", 120),
        )
    lumo(
        p, 775, 1090, 0.8, neck=((20, -160), (-40, -420), (-20, -560)), face=(-0.16, 0.06), gaze=(-0.3, -0.05), lid=0.1
    )


def p4_group_over(p, w, h):
    cat(p, 1180, 1210, 0.82, flip=True, pose="walk", gaze=(-0.8, 0), mood="calm")


def page4():
    page = Page(4)
    y1, y2 = 1140, 2130
    page.panel(
        "p4-1",
        rect(L, T, R, y1),
        "A town of houses at night; a lamp with an eye stands in every lit window and cables lead up to "
        "the Cloud. The cat walks off along the wall.",
        p4_street,
    )
    a = y1 + G
    page.panel("p4-2", rect(L, a, 1210, y2), "Close-up of Mr. Bright's gleaming smile.", p4_grin)
    page.panel(
        "p4-3",
        rect(1210 + G, a, R, y2),
        "Ada, hand on her chin, gives Lumo a doubtful sidelong look; Lumo looks back.",
        p4_doubt,
    )
    a = y2 + G
    page.panel("p4-4", rect(L, a, 960, B), "Lumo looks down at Ada's hand, which is reaching for its plug.", p4_plug)
    page.panel(
        "p4-5",
        rect(960 + G, a, R, B),
        "Group picture: grandmother, Ada, Lumo and Mr. Bright. Ada looks at Lumo; the cat walks out of the picture.",
        p4_group,
        over=p4_group_over,
        breaksFrame="the cat",
    )
    page.letter("caption", "SOON IN EVERY HOME IN TOWN!", 480, 215, 700, panel="p4-1", fill=YEL_L, size=60)
    page.letter("shout", "AND IT COSTS YOU ALMOST NOTHING!", 560, 1318, 620, None, "p4-2", size=62)
    page.letter("speech", "YOU DO LOOK AT ME A LOT, LUMO …", 1590, 1290, 500, (1600, 1440), "p4-3")
    page.letter("speech", "I CARE A LOT!", 2160, 1330, 260, (2120, 1520), "p4-3")
    page.letter("whisper", "ADA? YOU WOULDN'T, WOULD YOU?", 560, 2290, 560, (560, 2440), "p4-4")
    page.letter("speech", "LUMO: THE LIGHT THAT LOOKS AFTER YOU!", 1900, 2330, 560, (1990, 2480), "p4-5", size=56)
    page.letter(
        "caption",
        "BY LOOKING AT LUMO YOU ACCEPT OUR 84 PAGES OF TERMS.",
        1560,
        3345,
        1000,
        panel="p4-5",
        fill=WHITE,
        size=34,
    )
    return page
