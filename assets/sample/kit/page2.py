# SPDX-License-Identifier: CC-BY-SA-4.0
# SPDX-FileCopyrightText: the comicremix contributors
"""Page 2 of 'Meet Lumo!': a day at home under a friendly eye."""

from __future__ import annotations

from cast import cat, lumo
from faces import ada_head
from figures import figure
from palette import (
    BLUE_L,
    CORAL,
    CORAL_D,
    GREY,
    GREY_D,
    INK,
    PAPER,
    PURPLE,
    PURPLE_D,
    ROSE,
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
from shapes import blob, ell, limb, poly, rrect
from sheet import Page
from stage import B, G, L, R, T, mug, picture, rays, rect, sparkle, table, wallpaper


def p2_floor(p, w, h):
    p.flat(box(0, 0, w, h), "#dca869")
    for i in range(-2, 24):
        for j in range(6):
            x, y = i * 118, j * 230 + (115 if i % 2 else 0) - 60
            p.line([(x, y), (x, y + 228)], 5, "#b98346", taper=False)
            p.line([(x, y), (x + 118, y)], 5, "#b98346", taper=False)
    p.fill(ell(1180, 640, 560, 300), TEAL, shade=TEAL_D, sh=(-20, -20))
    p.fill(ell(1180, 640, 490, 250), TEAL_L, w=5)
    p.fill(ell(1180, 640, 420, 205), TEAL, w=5)


def p2_sofa(p):
    # sofa, seen from above
    p.fill(rrect(60, 120, 1090, 250, 60), PURPLE_D)
    p.fill(rrect(40, 180, 180, 620, 60), PURPLE, shade=PURPLE_D)
    p.fill(rrect(980, 180, 1120, 620, 60), PURPLE, shade=PURPLE_D)
    p.fill(rrect(150, 220, 1010, 610, 40), PURPLE, shade=PURPLE_D)
    p.line([(580, 236), (580, 596)], 7, PURPLE_D, taper=False)
    p.fill(rrect(160, 270, 400, 560, 50), ROSE, shade="#e48f80")
    figure(
        p,
        "ada",
        330,
        410,
        0.92,
        rot=-90,
        turn=0,
        expr="smile",
        gaze=(0.1, -0.9),
        legs="stand",
        arm_l=((-150, 250), (-76, 330), "fist", -60),
        arm_r=((150, 250), (76, 330), "fist", -120),
    )
    with p.at(660, 410, rot=-90):
        p.fill(poly((-150, -70), (0, -50), (150, -70), (150, 70), (0, 86), (-150, 70)), CORAL)
        p.fill(poly((-138, -78), (0, -58), (0, 72), (-138, 54)), PAPER, w=6)
        p.fill(poly((138, -78), (0, -58), (0, 72), (138, 54)), PAPER, w=6)
        for i in range(5):
            p.line([(-118, -52 + i * 22), (-22, -38 + i * 22)], 4, GREY_D)
            p.line([(22, -38 + i * 22), (118, -52 + i * 22)], 4, GREY_D)
    # the gaze: a cone of light across floor, sofa and reader
    p.flat(poly((1850, 400), (60, 60), (60, 740)), YEL_L, 0.42)


def p2_curled_cat(p):
    # the cat, curled up, one eye open
    p.fill(limb([(1350, 700), (1420, 790), (1300, 850), (1180, 830)], 46, 30), INK, line=GREY_D, w=4)
    p.fill(ell(1270, 700, 150, 118, -12), INK, line=GREY_D, w=4)
    with p.at(1160, 740, rot=-24):
        p.fill(
            unary_union(
                [ell(0, 0, 70, 60), poly((-60, -20), (-62, -100), (-14, -50)), poly((60, -20), (62, -100), (14, -50))]
            ),
            INK,
            line=GREY_D,
            w=4,
        )
        p.line([(-44, 2), (-28, 10), (-12, 2)], 6, YEL)
        p.flat(ell(28, 0, 19, 13), YEL)
        p.dot(34, 0, 6)
        p.flat(poly((-8, 22), (8, 22), (0, 30)), ROSE)


def p2_side_table(p):
    # side table with Lumo, its cable running to the wall
    p.cable([(1960, 640), (2060, 760), (2200, 720), (2320, 800)], 20)
    p.fill(ell(1930, 560, 230, 215), WOOD, shade=WOOD_D, sh=(-26, -26))
    p.fill(ell(1930, 560, 190, 176), WOOD, w=4, line=WOOD_D)
    with p.at(2050, 470):
        p.fill(ell(0, 0, 52), TEAL, shade=TEAL_D)
        p.fill(ell(0, 0, 36), WOOD_D, w=5)
        p.fill(ell(58, 20, 20, 18).difference(ell(56, 20, 9)), TEAL, w=6)
    p.fill(ell(1960, 560, 92), YEL, shade=YEL_D)
    lumo(
        p,
        1960,
        600,
        0.95,
        neck=((40, -90), (20, -220), (-110, -190)),
        base=False,
        face=(-0.8, -0.02),
        gaze=(-0.8, 0.05),
        lid=0.1,
    )
    # a shelf edge and a plant from above
    for a in range(0, 360, 40):
        with p.at(1540, 190, rot=a):
            p.fill(blob((0, -10), (-36, -90), (0, -190), (36, -90)), "#5f9250", shade="#41703c", sh=(-10, -4))
    p.fill(ell(1540, 190, 36), "#41703c")


def p2_birdseye(p, w, h):
    """Looking straight down into the living room."""
    p2_floor(p, w, h)
    p2_sofa(p)
    p2_curled_cat(p)
    p2_side_table(p)


def p2_read(p, w, h):
    wallpaper(p, w, h, "#f9dc9c", "#f2c66f", 120, "dot")
    picture(p, 60, 250, 220, 190)
    p.fill(box(-20, 920, w, h + 20), PURPLE_D, w=8)
    p.fill(
        blob((-60, 640), (100, 560), (640, 560), (900, 620), (1000, 900), (980, 1200), (-60, 1200)),
        PURPLE,
        shade=PURPLE_D,
    )
    lumo(
        p,
        960,
        1180,
        1.15,
        neck=((60, -260), (50, -560), (-190, -640)),
        base=False,
        face=(-0.72, 0.42),
        gaze=(-0.75, 0.5),
        lid=0.14,
    )
    figure(
        p,
        "ada",
        420,
        560,
        1.35,
        turn=-0.25,
        expr="smile",
        gaze=(-0.1, 0.85),
        legs="",
        arm_l=((-190, 330), (-110, 380), "fist", -50),
        arm_r=((190, 330), (110, 380), "fist", -130),
    )
    with p.at(420, 1000):
        p.fill(poly((-270, -96), (0, -60), (270, -96), (270, 120), (0, 150), (-270, 120)), TEAL, shade=TEAL_D)
        p.fill(poly((-252, -108), (0, -70), (0, -40), (-252, -78)), PAPER, w=6)
        p.fill(poly((252, -108), (0, -70), (0, -40), (252, -78)), PAPER, w=6)
        p.line([(0, -40), (0, 146)], 9, taper=False)
        sparkle(p, -134, 30, 56, YEL)
        sparkle(p, 134, 30, 36, YEL)


def p2_counter(p, w, h):
    p.fill(box(-20, 820, w + 20, h + 20), TEAL, shade=TEAL_D, sh=(0, 30))
    p.fill(box(-20, 740, w + 20, 820), WHITE, shade=GREY, sh=(0, -20))
    for x in (380, 760):
        p.line([(x, 850), (x, h)], 8, taper=False)


def p2_kettle(p):
    with p.at(1000, 785):
        p.fill(limb([(-90, -90), (-150, -150), (-170, -200)], 44, 26), GREY)
        p.fill(blob((-110, 0), (-120, -110), (-60, -190), (60, -190), (120, -110), (110, 0)), GREY, shade=GREY_D)
        p.fill(limb([(-60, -190), (0, -280), (60, -190)], 24), INK)
        for a in (-230, -190):
            p.line([(a, -230), (a + 24, -280), (a - 14, -330), (a + 10, -390)], 11, WHITE)


def p2_kitchen(p, w, h):
    wallpaper(p, w, h, BLUE_L, "#c0e2f0", 92, "dot")
    for i in range(16):
        p.line([(i * 92, 0), (i * 92, h)], 4, "#b4d8e8", taper=False)
    for i in range(12):
        p.line([(0, i * 92), (w, i * 92)], 4, "#b4d8e8", taper=False)
    p.fill(box(640, 60, w + 20, 300), CORAL, shade=CORAL_D, sh=(0, -26))
    p.line([(920, 60), (920, 290)], 8, taper=False)
    p.dot(880, 200, 14)
    p.dot(960, 200, 14)
    figure(
        p,
        "ada",
        640,
        420,
        1.2,
        turn=-0.5,
        expr="o",
        gaze=(-0.95, 0.05),
        legs="",
        arm_r=((170, 290), (90, 330), "fist", 180),
        arm_l=((-160, 250), (-150, 200), "hold", -100),
    )
    p2_counter(p, w, h)
    mug(p, 455, 700, 0.9, CORAL)
    p2_kettle(p)
    lumo(p, 200, 790, 0.82, neck=((-30, -140), (-70, -280), (60, -360)), face=(0.66, 0.02), gaze=(0.85, 0.15), lid=0.1)


def p2_gran(p, w, h):
    wallpaper(p, w, h, "#d8c6ea", "#c5abe0", 118, "leaf")
    p.halftone(box(0, 500, w, h), "#b595d6", 90, 0, 10, 28)
    picture(p, 60, 330, 170, 150)
    p.fill(blob((20, 560), (60, 460), (420, 440), (520, 520), (540, 1180), (0, 1180)), TEAL, shade=TEAL_D)
    figure(
        p,
        "gran",
        300,
        560,
        1.12,
        turn=0.6,
        expr="whisper",
        gaze=(0.8, 0),
        legs="",
        arm_r=((170, 300), (128, 96), "open", -62),
        arm_l=((-120, 360), (-20, 440), "fist", 10),
    )
    p.fill(limb([(-30, 830), (30, 800), (120, 860)], 100, 90), TEAL, shade=TEAL_D)
    table(p, 510, w + 60, 930)
    lumo(
        p,
        640,
        930,
        0.95,
        neck=((50, -150), (70, -330), (-50, -390)),
        face=(-0.62, 0.1),
        gaze=(-0.6, 0.15),
        lid=0.3,
        under=0.12,
    )


def p2_cat(p, w, h):
    p.flat(ell(w / 2, 900, 275, 40), "#f3e3bd")
    p.halftone(ell(w / 2, 600, 280, 340), "#ffe28a", 90, 2, 13, 30)
    cat(p, 132, 900, 1.15, pose="sit", gaze=(0.9, -0.5), mood="cross")
    lumo(p, 420, 900, 1.12, neck=((50, -120), (80, -300), (-20, -330)), face=(-0.7, 0.28), gaze=(-0.8, 0.35), lid=0.08)


def p2_close(p, w, h):
    p.flat(box(0, 0, w, h), CORAL)
    rays(p, w / 2, h * 0.55, 1400, 20, "#f58468", 0.15)
    p.halftone(box(0, h * 0.5, w, h), CORAL_D, 90, 0, 11, 30)
    with p.at(w / 2, 690, 3.1):
        ada_head(p, expr="smile", lens="#dff4f0")
    for sx in (-1, 1):
        with p.at(w / 2 + sx * 133, 700, 0.72), p.at(0, 0):
            lumo(p, 0, 130, 0.62, neck=((-14, -80), (-30, -150), (0, -230)), gaze=(-sx * 0.2, 0), lid=0.05)


def page2():
    page = Page(2)
    y1, y2, y3 = 1130, 2200, B
    page.panel(
        "p2-1",
        rect(L, T, R, y1),
        "Bird's-eye view of the living room: Ada lies on the sofa and reads, a cat is curled on the rug; "
        "Lumo's gaze lies across the whole floor.",
        p2_birdseye,
    )
    a, b = y1 + G, y2
    page.panel("p2-2", [(L, a), (1370, a), (1110, b), (L, b)], "Lumo reads along over Ada's shoulder.", p2_read)
    page.panel(
        "p2-3",
        [(1370 + G, a), (R, a), (R, b), (1110 + G, b)],
        "In the kitchen Ada holds a steaming cup and looks at Lumo, whose eye follows her.",
        p2_kitchen,
    )
    a = y2 + G
    page.panel(
        "p2-4", rect(L, a, 940, y3), "Ada's grandmother whispers behind her hand; Lumo leans in and listens.", p2_gran
    )
    page.panel(
        "p2-5",
        rect(960, a + 140, 1520, y3),
        "Without a frame: a black cat and Lumo stare at each other.",
        p2_cat,
        border=0,
    )
    page.panel(
        "p2-6", rect(1544, a, R, y3), "Close-up of Ada: Lumo is mirrored in both lenses of her glasses.", p2_close
    )
    page.letter("caption", "LUMO LEARNS AS YOU LIVE!", 1960, 200, 800, panel="p2-1", fill=YEL_L, size=58)
    page.letter("speech", "YOU LIKED CHAPTER SEVEN SO MUCH!", 900, 1370, 440, (900, 1530), "p2-2")
    page.letter("thought", "I ONLY JUST THOUGHT OF TEA …", 2090, 1480, 330, (1930, 1590), "p2-3")
    page.letter("speech", "TEA IS SERVED!", 1480, 1390, 260, (1400, 1590), "p2-3")
    page.letter("whisper", "JUST BETWEEN US, DEAR: MY KNEES ARE BAD.", 620, 2400, 480, (512, 2790), "p2-4")
    page.letter("speech", "HERE, KITTY, KITTY!", 1240, 2440, 400, (1330, 2690), "p2-5")
    page.letter("shout", "IT'S LIKE IT READS MY MIND!", 1952, 2410, 480, None, "p2-6", size=60)
    return page
