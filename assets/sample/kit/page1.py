# SPDX-License-Identifier: CC-BY-SA-4.0
# SPDX-FileCopyrightText: the comicremix contributors
"""Page 1 of 'Meet Lumo!': the stage, the box, the plug, the first good evening."""

from __future__ import annotations

import random

from cast import lumo, lumo_head
from figures import figure
from palette import (
    CORAL,
    CORAL_D,
    GREY,
    GREY_L,
    INK,
    NIGHT,
    NIGHT_D,
    NIGHT_L,
    ROSE,
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
from shapes import blob, ell, limb, poly, puffs, rrect
from sheet import Page
from stage import B, G, L, R, T, box_beamly, floor, rays, rect, sparkle, table, wallpaper, window_night


def p1_curtains(p, w, h):
    p.flat(box(0, 0, w, h), TEAL)
    rays(p, 1330, 980, 2600, 18, "#38ab9d", 0.1)
    p.halftone(box(0, 0, w, 900), TEAL_D, 270, 0, 9, 30)
    # curtains: spotted blacks that frame the stage
    for sx in (0, 1):
        x = 0 if not sx else w
        s = 1 if not sx else -1
        for i in range(4):
            a = x + s * (i * 74)
            p.fill(
                blob(
                    (a - s * 60, -60),
                    (a + s * 84, -60),
                    (a + s * (96 - i * 6), 760),
                    (a + s * (60 - i * 22), 1560),
                    (a - s * 60, 1600),
                ),
                CORAL if i % 2 else "#d9553a",
                shade=CORAL_D,
                sh=(-22 * s, 0),
            )
    p.fill(
        blob(
            (-60, -90),
            (w + 60, -90),
            (w + 60, 60),
            (w * 0.82, 130),
            (w * 0.66, 66),
            (w * 0.5, 138),
            (w * 0.34, 66),
            (w * 0.18, 130),
            (-60, 60),
        ),
        CORAL,
        shade=CORAL_D,
        sh=(0, -24),
    )


def p1_stage_floor(p, w, h):
    # stage floor and spotlight
    p.fill(poly((-20, 1530), (w + 20, 1530), (w + 20, h + 20), (-20, h + 20)), WOOD)
    for i in range(9):
        x = w / 2 + (i - 4) * 330
        p.line([(w / 2 + (i - 4) * 230, 1536), (x + (i - 4) * 110, h + 20)], 6, WOOD_D, taper=False)
    p.flat(ell(1330, 1690, 620, 120), YEL_L)
    p.flat(poly((1000, 0), (1500, 0), (1930, 1690), (730, 1690)), "#7fcabf")
    p.flat(ell(1330, 1690, 600, 105), YEL_L)
    # the quiet detail: the cable leaves the stage under the curtain
    p.cable([(1330, 1620), (1480, 1700), (1640, 1660), (1800, 1740), (1960, 1690), (2150, 1600), (2260, 1450)], 22)


def p1_pedestal(p):
    # pedestal
    p.fill(poly((1120, 1330), (1540, 1330), (1500, 1660), (1160, 1660)), WHITE, shade=GREY_L, sh=(-60, 0))
    p.fill(rrect(1090, 1280, 1570, 1345, 14), WHITE, shade=GREY, sh=(0, -18))
    p.fill(rrect(1130, 1640, 1530, 1700, 14), WHITE, shade=GREY, sh=(0, -18))
    p.flat(ell(1330, 800, 360), YEL_L)
    rays(p, 1330, 800, 480, 22, YEL_L)
    p.cable([(1330, 1290), (1440, 1300), (1520, 1330), (1560, 1440), (1540, 1560), (1480, 1690)], 20)
    lumo(
        p,
        1330,
        1290,
        1.42,
        neck=((-10, -100), (-90, -200), (0, -330)),
        face=(-0.12, 0.1),
        gaze=(0.1, 0.25),
        lid=0.06,
        pupil=1.15,
    )
    for x, y, r in ((980, 560, 40), (1720, 640, 54), (1650, 1080, 34), (1010, 1010, 30)):
        sparkle(p, x, y, r)


def p1_audience(p, h):
    # the audience, heads from behind
    rng = random.Random(8)
    for i in range(11):
        x = i * 226 + rng.uniform(-30, 30) - 20
        y = h - 20 + rng.uniform(-20, 40)
        g = unary_union([ell(x, y, 84, 96), ell(x, y + 150, 160, 100)])
        if i % 4 == 1:
            g = unary_union([g, ell(x, y - 96, 40)])
        if i % 4 == 3:
            g = unary_union([g, puffs(rng, x, y - 10, 76, 82, 12, 30)])
        p.fill(g, INK, line=NIGHT_L, w=5)


def p1_splash(p, w, h):
    p1_curtains(p, w, h)
    p1_stage_floor(p, w, h)
    p1_pedestal(p)
    p1_audience(p, h)


def p1_bright(p, w, h):
    figure(
        p,
        "bright",
        500,
        880,
        1.42,
        turn=0.5,
        expr="grin",
        legs="stand",
        arm_r=((230, 250), (320, 130), "open", -20),
        arm_l=((-220, 270), (-130, 380), "fist", 30),
    )


def p1_inset(p, w, h):
    p.flat(box(0, 0, w, h), NIGHT)
    p.halftone(box(0, 0, w, h), NIGHT_D, 90, 2, 12, 30)
    with p.at(w / 2, h / 2 + 20, 2.1):
        lumo_head(p, gaze=(-0.25, 0.1), lid=0.2, under=0.08)
    # in the pupil: a small theatre audience
    p.flat(ell(w / 2 - 16, h / 2 + 30, 10, 12), YEL_L)


def p1_unbox(p, w, h):
    wallpaper(p, w, h, SAND, "#f7cd8c", 130, "stripe")
    p.halftone(box(0, h * 0.45, w, h), "#eab676", 90, 0, 9, 28)
    rays(p, 510, 470, 700, 14, YEL_L)
    floor(p, w, h * 0.82, h, WOOD, WOOD_D)
    figure(
        p,
        "ada",
        190,
        440,
        1.1,
        turn=0.7,
        expr="laugh",
        arm_l=((-150, 270), (-160, 110), "open", -100),
        arm_r=((130, 330), (190, 220), "open", -40),
        legs="stand",
    )
    lumo(
        p,
        510,
        850,
        0.9,
        neck=((30, -120), (-40, -260), (30, -400)),
        base=False,
        face=(-0.45, 0.1),
        gaze=(-0.7, 0.1),
        lid=0,
        pupil=1.2,
    )
    box_beamly(p, 330, 960, 340, 260)


def p1_cut_wall(p, w, h):
    p.flat(box(0, 0, w, h), TEAL_L)
    p.halftone(box(0, 0, w, h), "#9fd0c2", 45, 0, 10, 28)
    p.fill(box(-20, h * 0.8, w + 20, h * 0.8 + 60), WHITE, shade=GREY_L, sh=(0, -14))
    p.fill(box(-20, h * 0.8 + 60, w + 20, h + 20), WOOD, w=6)
    # cut-away wall: the cable runs on, behind the plaster
    cut = blob(
        (w * 0.62, -40),
        (w * 0.58, 120),
        (w * 0.64, 260),
        (w * 0.58, 420),
        (w * 0.66, 560),
        (w * 0.6, h * 0.8),
        (w + 60, h * 0.8),
        (w + 60, -40),
    )
    p.fill(cut, INK)
    for i in range(9):
        for j in range(5):
            b = rrect(
                w * 0.66 + j * 92 - (46 if i % 2 else 0),
                i * 92 - 20,
                w * 0.66 + j * 92 + 82 - (46 if i % 2 else 0),
                i * 92 + 62,
                8,
            ).intersection(cut.buffer(-26))
            p.flat(b, CORAL_D)
    p.cable([(w * 0.5, 500), (w * 0.74, 500), (w * 0.84, 380), (w * 0.8, 220), (w * 0.9, 60), (w * 0.98, -40)], 34, INK)
    p.cable([(w * 0.5, 500), (w * 0.74, 500), (w * 0.84, 380), (w * 0.8, 220), (w * 0.9, 60), (w * 0.98, -40)], 20, YEL)
    p.fill(rrect(w * 0.36, 380, w * 0.56, 620, 30), WHITE, shade=GREY_L)
    for y in (460, 540):
        p.fill(ell(w * 0.46, y, 20), INK, w=0)


def p1_hand(p, w):
    # hand and plug
    p.cable([(w * 0.2, 520), (40, 640), (-60, 860)], 30)
    p.fill(rrect(w * 0.16, 440, w * 0.31, 560, 24), YEL, shade=YEL_D)
    for y in (468, 532):
        p.fill(rrect(w * 0.31, y - 10, w * 0.4, y + 10, 6), GREY, w=6)
    s = SKIN["ada"]
    p.fill(limb([(-90, 300), (20, 400), (w * 0.17, 470)], 150, 110), CORAL, shade=CORAL_D, sh=(-20, -26))
    p.fill(
        unary_union(
            [
                ell(w * 0.17, 486, 66, 62),
                limb([(w * 0.16, 440), (w * 0.26, 432)], 42),
                limb([(w * 0.16, 500), (w * 0.27, 502)], 42),
                limb([(w * 0.15, 540), (w * 0.24, 560)], 40),
            ]
        )
        .buffer(-6)
        .buffer(6),
        s[0],
        shade=s[1],
    )
    p.line([(w * 0.19, 470), (w * 0.25, 468)], 8)
    p.line([(w * 0.19, 532), (w * 0.24, 534)], 8)


def p1_plug(p, w, h):
    p1_cut_wall(p, w, h)
    p1_hand(p, w)


def p1_hello(p, w, h):
    wallpaper(p, w, h, ROSE, "#f3ab98", 110, "leaf")
    window_night(p, 40, 120, 210, 260)
    table(p, 240, w + 60, 800)
    lumo(
        p,
        560,
        800,
        0.92,
        neck=((40, -140), (60, -290), (-70, -330)),
        face=(-0.7, 0.12),
        gaze=(-0.85, 0.1),
        lid=0.16,
        pupil=1.1,
    )
    figure(
        p,
        "ada",
        190,
        590,
        1.12,
        turn=0.65,
        expr="gasp",
        gaze=(0.8, -0.1),
        legs="",
        arm_r=((180, 380), (110, 300), "fist", -60),
        arm_l=((-130, 330), (-60, 420), "fist", 0),
    )


def p1_lettering(page):
    page.letter("caption", "BEAMLY PROUDLY PRESENTS", 520, 260, 900, panel="p1-1", fill=YEL_L, size=56)
    page.letter("title", "MEET LUMO!", 1560, 410, 1700, panel="p1-1", size=238, ink=YEL, stroke=WHITE, rot=-3)
    page.letter(
        "speech",
        "FOLKS, HERE IS THE LAMP THAT KNOWS WHAT YOU NEED BEFORE YOU DO!",
        480,
        575,
        600,
        (585, 800),
        "p1-1",
        size=58,
        bend=-0.1,
    )
    page.letter("speech", "HI THERE!", 1960, 1640, 300, (2060, 1790), "p1-2", size=58)
    page.letter("sfx", "POP!", 705, 2560, 400, panel="p1-3", size=150, ink=CORAL, rot=-12)
    page.letter("speech", "OOH! IT BLINKED AT ME!", 330, 2370, 380, (330, 2560), "p1-3")
    page.letter("caption", "JUST PLUG IT IN …", 1090, 2350, 460, panel="p1-4", fill=YEL_L)
    page.letter("sfx", "CLICK!", 1100, 3010, 400, panel="p1-4", size=120, ink=YEL, rot=8, stroke=INK)
    page.letter("speech", "GOOD EVENING, ADA!", 2170, 2530, 280, (2080, 2730), "p1-5")
    page.letter("speech", "YOU KNOW MY NAME ALREADY?", 1850, 3290, 440, (1850, 3140), "p1-5", bend=0.05)


def page1():
    page = Page(1)
    y2 = 2230
    page.panel(
        "p1-1",
        rect(L, T, R, y2),
        "On a theatre stage Mr. Bright, a salesman with an enormous smile, presents Lumo, a lamp with "
        "one big friendly eye; a black cable slips away under the curtain.",
        p1_splash,
        over=p1_bright,
        splash=True,
    )
    page.panel(
        "p1-2", rect(1830, 1560, R + 60, y2 + 90), "Inset: Lumo's eye fills the frame.", p1_inset, insetOver="p1-1"
    )
    y3, y4 = y2 + G, B
    w = (R - L - 2 * G) / 3
    x = [L, L + w * 1.02 + G, L + 2 * w + 2 * G]
    page.panel(
        "p1-3", rect(L, y3, x[1] - G, y4), "At home, Ada cheers as Lumo springs out of the Beamly box.", p1_unbox
    )
    page.panel(
        "p1-4",
        [(x[1], y3), (x[2] - G, y3), (x[2] - G, y4), (x[1], y4)],
        "Ada's hand plugs Lumo in; the wall is cut open and shows the cable running on and up.",
        p1_plug,
    )
    page.panel(
        "p1-5",
        [(x[2], y3 + 90), (R, y3 + 90), (R, y4), (x[2], y4)],
        "Lumo bends down to Ada, who stares at it in surprise.",
        p1_hello,
    )
    p1_lettering(page)
    return page
