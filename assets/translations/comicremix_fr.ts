<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New from pages…</source>
        <translation>&amp;Nouveau à partir de pages…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un livre &amp;récent</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple</source>
        <translation>Ouvrir l’e&amp;xemple</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Import pages…</source>
        <translation>&amp;Importer des pages…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>Ex&amp;porter…</translation>
    </message>
    <message>
        <source>&amp;Close book</source>
        <translation>&amp;Fermer le livre</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <source>Select &amp;all on the page</source>
        <translation>Tout sélectionner sur la &amp;page</translation>
    </message>
    <message>
        <source>Edit &amp;words</source>
        <translation>Modifier &amp;les mots</translation>
    </message>
    <message>
        <source>Add &amp;note</source>
        <translation>&amp;Ajouter une note</translation>
    </message>
    <message>
        <source>&amp;Delete selection</source>
        <translation>S&amp;upprimer la sélection</translation>
    </message>
    <message>
        <source>&amp;Select and move</source>
        <translation>Sélectionner et dé&amp;placer</translation>
    </message>
    <message>
        <source>Draw a &amp;balloon</source>
        <translation>Dessiner une &amp;bulle</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>&amp;Edit nodes</source>
        <translation>Modifier les &amp;nœuds</translation>
    </message>
    <message>
        <source>Drag the nodes of a frame or a balloon; double-click an edge for a new one.</source>
        <translation>Glissez les nœuds d’un cadre ou d’une bulle ; double-cliquez sur un bord pour en ajouter un.</translation>
    </message>
    <message>
        <source>&amp;Add page</source>
        <translation>&amp;Ajouter une page</translation>
    </message>
    <message>
        <source>&amp;Duplicate page</source>
        <translation>&amp;Dupliquer la page</translation>
    </message>
    <message>
        <source>&amp;Remove page</source>
        <translation>&amp;Retirer la page</translation>
    </message>
    <message>
        <source>Move page &amp;up</source>
        <translation>&amp;Monter la page</translation>
    </message>
    <message>
        <source>&amp;Move page down</source>
        <translation>De&amp;scendre la page</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>Page &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Pa&amp;ge suivante</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Balloon</source>
        <translation>&amp;Bulle</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>Di&amp;sposer</translation>
    </message>
    <message>
        <source>&amp;Authors and licences…</source>
        <translation>A&amp;uteurs et licences…</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>C&amp;ouper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Cop&amp;ier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Coller</translation>
    </message>
    <message>
        <source>Paste in p&amp;lace</source>
        <translation>Coller &amp;sur place</translation>
    </message>
    <message>
        <source>Dupl&amp;icate</source>
        <translation>Dupli&amp;quer</translation>
    </message>
    <message>
        <source>Brin&amp;g back onto the page</source>
        <translation>Ram&amp;ener sur la page</translation>
    </message>
    <message>
        <source>Insert &amp;mark of a note</source>
        <translation>Appel de note au &amp;fil du texte</translation>
    </message>
    <message>
        <source>Balloon st&amp;yles</source>
        <translation>St&amp;yles de bulles</translation>
    </message>
    <message>
        <source>Add a &amp;font…</source>
        <translation>A&amp;jouter une police…</translation>
    </message>
    <message>
        <source>G&amp;o to the tray</source>
        <translation>Aller à la &amp;réserve</translation>
    </message>
    <message>
        <source>Plac&amp;e the panels chosen in the tray</source>
        <translation>Placer les cases choisies &amp;dans la réserve</translation>
    </message>
    <message>
        <source>&amp;Show where it came from</source>
        <translation>Montrer d’où elle &amp;vient</translation>
    </message>
    <message>
        <source>S&amp;how where it is used</source>
        <translation>&amp;Montrer où elle est placée</translation>
    </message>
    <message>
        <source>Click to select, drag to move; drag from empty ground to select several.</source>
        <translation>Cliquez pour sélectionner, glissez pour déplacer&#xa0;; glissez depuis un endroit vide pour en sélectionner plusieurs.</translation>
    </message>
    <message>
        <source>Drag where the words shall stand, then type them.</source>
        <translation>Glissez là où le texte doit se trouver, puis saisissez-le.</translation>
    </message>
    <message>
        <source>Set the reading &amp;order</source>
        <translation>&amp;Fixer l’ordre de lecture</translation>
    </message>
    <message>
        <source>Click the panels one after the other, as they are to be read; Esc ends.</source>
        <translation>Cliquez les cases l’une après l’autre, comme on doit les lire&#xa0;; Échap termine.</translation>
    </message>
    <message>
        <source>Cut with the &amp;knife</source>
        <translation>Couper au &amp;couteau</translation>
    </message>
    <message>
        <source>Drag a line over a panel to cut it in two.</source>
        <translation>Tracez une ligne sur une case pour la couper en deux.</translation>
    </message>
    <message>
        <source>Draw a &amp;frame</source>
        <translation>Tracer un ca&amp;dre</translation>
    </message>
    <message>
        <source>Drag a frame, then drop a panel into it.</source>
        <translation>Tracez un cadre, puis déposez-y une case.</translation>
    </message>
    <message>
        <source>Sl&amp;ide picture in its frame</source>
        <translation>Faire gl&amp;isser l’image dans son cadre</translation>
    </message>
    <message>
        <source>New &amp;speech balloon</source>
        <translation>Nouvelle bulle de &amp;parole</translation>
    </message>
    <message>
        <source>New &amp;thought</source>
        <translation>Nouvelle p&amp;ensée</translation>
    </message>
    <message>
        <source>New s&amp;hout</source>
        <translation>Nouveau &amp;cri</translation>
    </message>
    <message>
        <source>New &amp;whisper</source>
        <translation>Nouveau c&amp;huchotement</translation>
    </message>
    <message>
        <source>New &amp;caption</source>
        <translation>Nouveau &amp;récitatif</translation>
    </message>
    <message>
        <source>New sound &amp;effect</source>
        <translation>Nouvelle &amp;onomatopée</translation>
    </message>
    <message>
        <source>New s&amp;ign</source>
        <translation>Nouvelle &amp;inscription</translation>
    </message>
    <message>
        <source>&amp;Lift off the drawing</source>
        <translation>&amp;Détacher du dessin</translation>
    </message>
    <message>
        <source>&amp;Redraw</source>
        <translation>Redessi&amp;ner</translation>
    </message>
    <message>
        <source>&amp;Fit to its words</source>
        <translation>A&amp;juster au texte</translation>
    </message>
    <message>
        <source>&amp;Add tail</source>
        <translation>&amp;Ajouter une queue</translation>
    </message>
    <message>
        <source>Re&amp;move tails</source>
        <translation>Retirer les &amp;queues</translation>
    </message>
    <message>
        <source>&amp;Join balloons</source>
        <translation>Ré&amp;unir les bulles</translation>
    </message>
    <message>
        <source>&amp;Part balloons</source>
        <translation>&amp;Séparer les bulles</translation>
    </message>
    <message>
        <source>&amp;Correct what was found…</source>
        <translation>&amp;Corriger ce qui a été trouvé…</translation>
    </message>
    <message>
        <source>Se&amp;tup of notes…</source>
        <translation>Rég&amp;lage des notes…</translation>
    </message>
    <message>
        <source>S&amp;ources of the notes…</source>
        <translation>S&amp;ources des notes…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Agrandir</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Réduire</translation>
    </message>
    <message>
        <source>&amp;Fit page</source>
        <translation>&amp;Page entière</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>Ajuster à &amp;la largeur</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Taille réelle</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>Ple&amp;in écran</translation>
    </message>
    <message>
        <source>R&amp;ulers</source>
        <translation>Rè&amp;gles</translation>
    </message>
    <message>
        <source>Readin&amp;g order</source>
        <translation>&amp;Ordre de lecture</translation>
    </message>
    <message>
        <source>S&amp;how the source page</source>
        <translation>&amp;Montrer la page source</translation>
    </message>
    <message>
        <source>As long as the key is held: where the selected panel comes from.</source>
        <translation>Tant que la touche est tenue&#xa0;: d’où vient la case sélectionnée.</translation>
    </message>
    <message>
        <source>Lay&amp;ers</source>
        <translation>Cal&amp;ques</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>Desk: &amp;Remix</source>
        <translation>Espace&#xa0;: R&amp;emix</translation>
    </message>
    <message>
        <source>Desk: &amp;Translate</source>
        <translation>Espace&#xa0;: Tra&amp;duction</translation>
    </message>
    <message>
        <source>Desk: &amp;Notes</source>
        <translation>Espace&#xa0;: &amp;Notes</translation>
    </message>
    <message>
        <source>Look: as the &amp;system</source>
        <translation>Apparence&#xa0;: comme le &amp;système</translation>
    </message>
    <message>
        <source>Look: &amp;light</source>
        <translation>Apparence&#xa0;: &amp;claire</translation>
    </message>
    <message>
        <source>Look: &amp;dark</source>
        <translation>Apparence&#xa0;: som&amp;bre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Next edition</source>
        <translation>Édition &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Source edition</source>
        <translation>Édition s&amp;ource</translation>
    </message>
    <message>
        <source>&amp;Add an edition…</source>
        <translation>&amp;Ajouter une édition…</translation>
    </message>
    <message>
        <source>&amp;Lettering of this edition…</source>
        <translation>&amp;Lettrage de cette édition…</translation>
    </message>
    <message>
        <source>&amp;Remove this edition</source>
        <translation>&amp;Retirer cette édition</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>&amp;Clavier et souris</translation>
    </message>
    <message>
        <source>&amp;Change shortcuts…</source>
        <translation>&amp;Modifier les raccourcis…</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Trouver une commande…</translation>
    </message>
    <message>
        <source>&amp;About comicremix</source>
        <translation>À &amp;propos de comicremix</translation>
    </message>
    <message>
        <source>Merge &amp;panels</source>
        <translation>&amp;Fusionner les cases</translation>
    </message>
    <message>
        <source>&amp;Mirror left to right</source>
        <translation>Re&amp;tourner de gauche à droite</translation>
    </message>
    <message>
        <source>Mirror &amp;top to bottom</source>
        <translation>&amp;Retourner de haut en bas</translation>
    </message>
    <message>
        <source>&amp;Bleed to the page&apos;s edge</source>
        <translation>Étendre &amp;jusqu’au bord de la page</translation>
    </message>
    <message>
        <source>Bring to &amp;front</source>
        <translation>Mettre a&amp;u premier plan</translation>
    </message>
    <message>
        <source>Bring for&amp;ward</source>
        <translation>A&amp;vancer d’un plan</translation>
    </message>
    <message>
        <source>S&amp;end backward</source>
        <translation>Reculer &amp;d’un plan</translation>
    </message>
    <message>
        <source>Send to bac&amp;k</source>
        <translation>Mettre à &amp;l’arrière-plan</translation>
    </message>
    <message>
        <source>Lock or &amp;unlock</source>
        <translation>Verrouiller &amp;ou déverrouiller</translation>
    </message>
    <message>
        <source>&amp;Layouts…</source>
        <translation>Mises &amp;en page…</translation>
    </message>
    <message>
        <source>Page &amp;setup…</source>
        <translation>&amp;Format de page…</translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation>Aligner à &amp;gauche</translation>
    </message>
    <message>
        <source>Align &amp;centre</source>
        <translation>Aligner au &amp;centre</translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation>Al&amp;igner à droite</translation>
    </message>
    <message>
        <source>Align t&amp;op</source>
        <translation>Aligner en &amp;haut</translation>
    </message>
    <message>
        <source>Alig&amp;n middle</source>
        <translation>&amp;Aligner au milieu</translation>
    </message>
    <message>
        <source>Ali&amp;gn bottom</source>
        <translation>Aligner en &amp;bas</translation>
    </message>
    <message>
        <source>Distribute &amp;across</source>
        <translation>Ré&amp;partir en largeur</translation>
    </message>
    <message>
        <source>&amp;Distribute down</source>
        <translation>Répartir e&amp;n hauteur</translation>
    </message>
    <message>
        <source>&amp;Same width</source>
        <translation>Mêm&amp;e largeur</translation>
    </message>
    <message>
        <source>Same &amp;height</source>
        <translation>&amp;Même hauteur</translation>
    </message>
    <message>
        <source>E&amp;qual gutters</source>
        <translation>Gouttières &amp;égales</translation>
    </message>
    <message>
        <source>F&amp;it to margins</source>
        <translation>Aju&amp;ster aux marges</translation>
    </message>
    <message>
        <source>Show &amp;margins and bleed</source>
        <translation>Afficher les marges et le &amp;fond perdu</translation>
    </message>
    <message>
        <source>Facing &amp;pages</source>
        <translation>Pages en &amp;vis-à-vis</translation>
    </message>
    <message>
        <source>Find in te&amp;xts…</source>
        <translation>Rechercher dans les te&amp;xtes…</translation>
    </message>
    <message>
        <source>Replace in the &amp;book…</source>
        <translation>Rec&amp;hercher et remplacer…</translation>
    </message>
    <message>
        <source>&amp;Glossary…</source>
        <translation>&amp;Glossaire…</translation>
    </message>
    <message>
        <source>Add files to the translation &amp;memory…</source>
        <translation>Ajouter des fichiers à la &amp;mémoire de traduction…</translation>
    </message>
    <message>
        <source>Add this &amp;book to the translation memory</source>
        <translation>Ajouter ce li&amp;vre à la mémoire de traduction</translation>
    </message>
    <message>
        <source>Te&amp;xts</source>
        <translation>Te&amp;xtes</translation>
    </message>
    <message>
        <source>Write a &amp;comment</source>
        <translation>Écrire un &amp;commentaire</translation>
    </message>
    <message>
        <source>Next that needs &amp;work</source>
        <translation>Prochain à &amp;travailler</translation>
    </message>
    <message>
        <source>Make texts of the &amp;words on the drawing</source>
        <translation>Faire des textes des mots s&amp;ur le dessin</translation>
    </message>
    <message>
        <source>Rea&amp;d the words of balloons in the drawing</source>
        <translation>Lire les mo&amp;ts des bulles du dessin</translation>
    </message>
    <message>
        <source>Read those of this &amp;page, or of the selection</source>
        <translation>Lire ceux de cette &amp;page ou de la sélection</translation>
    </message>
    <message>
        <source>&amp;Next text</source>
        <translation>Texte s&amp;uivant</translation>
    </message>
    <message>
        <source>&amp;Previous text</source>
        <translation>Texte &amp;précédent</translation>
    </message>
    <message>
        <source>Next &amp;missing text</source>
        <translation>Prochain texte &amp;manquant</translation>
    </message>
    <message>
        <source>Next text whose s&amp;ource has changed</source>
        <translation>Prochain texte dont la s&amp;ource a changé</translation>
    </message>
    <message>
        <source>Next text that is too &amp;long</source>
        <translation>Prochain texte trop &amp;long</translation>
    </message>
    <message>
        <source>Mark as &amp;draft</source>
        <translation>Marquer comme &amp;brouillon</translation>
    </message>
    <message>
        <source>Mark as &amp;translated</source>
        <translation>Marquer comme tra&amp;duit</translation>
    </message>
    <message>
        <source>Mark as &amp;reviewed</source>
        <translation>Marquer comme &amp;relu</translation>
    </message>
    <message>
        <source>Reviewed, and &amp;go on</source>
        <translation>R&amp;elu, et continuer</translation>
    </message>
    <message>
        <source>&amp;Smaller letters in this edition</source>
        <translation>Lettres plu&amp;s petites dans cette édition</translation>
    </message>
    <message>
        <source>Larger &amp;balloon in this edition</source>
        <translation>Bulle plus &amp;grande dans cette édition</translation>
    </message>
    <message>
        <source>Balloon &amp;as in all editions</source>
        <translation>Bulle comme d&amp;ans toutes les éditions</translation>
    </message>
    <message>
        <source>&amp;Take texts from a PDF of an edition…</source>
        <translation>Prendre les textes d’un P&amp;DF d’une édition…</translation>
    </message>
    <message>
        <source>E&amp;xport texts…</source>
        <translation>E&amp;xporter les textes…</translation>
    </message>
    <message>
        <source>&amp;Import texts…</source>
        <translation>&amp;Importer des textes…</translation>
    </message>
</context>
<context>
    <name>Arrange</name>
    <message>
        <source>Select what is to be aligned: one thing goes to the margins, several to each other.</source>
        <translation>Sélectionnez ce qu’il faut aligner : un seul élément va aux marges, plusieurs s’alignent entre eux.</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Aligner</translation>
    </message>
    <message>
        <source>Select three things or more: the gaps between them become equal.</source>
        <translation>Sélectionnez au moins trois éléments : les écarts entre eux deviennent égaux.</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Répartir</translation>
    </message>
    <message>
        <source>Select two things or more: all get the size of the one that you selected first.</source>
        <translation>Sélectionnez au moins deux éléments : tous prennent la taille du premier sélectionné.</translation>
    </message>
    <message>
        <source>Same width</source>
        <translation>Même largeur</translation>
    </message>
    <message>
        <source>Same height</source>
        <translation>Même hauteur</translation>
    </message>
    <message>
        <source>Gutters lie between panels: this page has fewer than two.</source>
        <translation>Les gouttières séparent des cases : cette page en a moins de deux.</translation>
    </message>
    <message>
        <source>Equal gutters</source>
        <translation>Gouttières égales</translation>
    </message>
    <message>
        <source>This page has no panel that could fill it.</source>
        <translation>Cette page n’a aucune case qui puisse la remplir.</translation>
    </message>
    <message>
        <source>Fit to margins</source>
        <translation>Ajuster aux marges</translation>
    </message>
</context>
<context>
    <name>BalloonForm</name>
    <message>
        <source>Balloon</source>
        <translation>Bulle</translation>
    </message>
    <message>
        <source>Fill colour</source>
        <translation>Couleur de remplissage</translation>
    </message>
    <message>
        <source>Edit style…</source>
        <translation>Modifier le style…</translation>
    </message>
    <message>
        <source>Arc of the words</source>
        <translation>Arc du texte</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Set upright and straight</source>
        <translation>Remettre droit</translation>
    </message>
    <message>
        <source>Grow with its words</source>
        <translation>Grandir avec le texte</translation>
    </message>
    <message>
        <source>The balloon gets larger instead of the words smaller.</source>
        <translation>La bulle s’agrandit au lieu que le texte rapetisse.</translation>
    </message>
    <message>
        <source>Arc</source>
        <translation>Arc</translation>
    </message>
    <message>
        <source>as its kind</source>
        <translation>selon le genre</translation>
    </message>
    <message>
        <source>various</source>
        <translation>divers</translation>
    </message>
    <message>
        <source>Bend words</source>
        <translation>Courber le texte</translation>
    </message>
    <message>
        <source>Turn balloon</source>
        <translation>Tourner la bulle</translation>
    </message>
    <message>
        <source>Grow with words</source>
        <translation>Grandir avec le texte</translation>
    </message>
    <message>
        <source>Panel {0}</source>
        <translation>Case {0}</translation>
    </message>
    <message>
        <source>no panel</source>
        <translation>aucune case</translation>
    </message>
    <message>
        <source>Lift off the drawing: it can be moved, the art behind it is rebuilt</source>
        <translation>Détacher du dessin : elle peut bouger, le dessin derrière elle est reconstruit</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>Draw it anew in the same shape, in the book&apos;s style</source>
        <translation>La redessiner dans la même forme, dans le style du livre</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>Redessiner</translation>
    </message>
    <message>
        <source>Keep the drawn lettering</source>
        <translation>Garder le lettrage dessiné</translation>
    </message>
    <message>
        <source>These words stand in the drawing as they are: they are lettered in translations only.</source>
        <translation>Ces mots sont tels quels dans le dessin&#xa0;: seules les traductions sont lettrées.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillée</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Letter the words</source>
        <translation>Lettrer les mots</translation>
    </message>
    <message>
        <source>Lift off the drawing</source>
        <translation>Détacher du dessin</translation>
    </message>
    <message>
        <source>Redraw balloon</source>
        <translation>Redessiner la bulle</translation>
    </message>
    <message>
        <source>Use the style&apos;s colour</source>
        <translation>Prendre la couleur du style</translation>
    </message>
    <message>
        <source>Insert note</source>
        <translation>Insérer une note</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Suit</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Bring to front</source>
        <translation>Mettre au premier plan</translation>
    </message>
    <message>
        <source>Send to back</source>
        <translation>Mettre à l’arrière-plan</translation>
    </message>
    <message>
        <source>Remove balloon</source>
        <translation>Retirer la bulle</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Changer le genre</translation>
    </message>
    <message>
        <source>Change style</source>
        <translation>Changer le style</translation>
    </message>
    <message>
        <source>Follow panel</source>
        <translation>Suivre une case</translation>
    </message>
    <message>
        <source>Change fill</source>
        <translation>Changer le remplissage</translation>
    </message>
    <message>
        <source>Size in this edition</source>
        <translation>Taille dans cette édition</translation>
    </message>
    <message>
        <source>as the style</source>
        <translation>comme le style</translation>
    </message>
    <message>
        <source>Font in this edition</source>
        <translation>Police dans cette édition</translation>
    </message>
    <message>
        <source>Writing in this edition</source>
        <translation>Écriture dans cette édition</translation>
    </message>
    <message>
        <source>Use the size of the style</source>
        <translation>Reprendre la taille du style</translation>
    </message>
    <message>
        <source>Use the font of the style</source>
        <translation>Reprendre la police du style</translation>
    </message>
    <message>
        <source>Write as the language</source>
        <translation>Écrire comme la langue</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>In {0} only</source>
        <translation>En {0} seulement</translation>
    </message>
    <message>
        <source>as the language (columns)</source>
        <translation>comme la langue (colonnes)</translation>
    </message>
    <message>
        <source>as the language (lines)</source>
        <translation>comme la langue (lignes)</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>colonnes</translation>
    </message>
    <message>
        <source>Change lettering of this edition</source>
        <translation>Modifier le lettrage de cette édition</translation>
    </message>
</context>
<context>
    <name>Balloons</name>
    <message>
        <source>Join balloons</source>
        <translation>Réunir les bulles</translation>
    </message>
    <message>
        <source>Part balloons</source>
        <translation>Séparer les bulles</translation>
    </message>
    <message>
        <source>Lift balloons off the drawing</source>
        <translation>Détacher les bulles du dessin</translation>
    </message>
    <message>
        <source>Redraw balloons</source>
        <translation>Redessiner les bulles</translation>
    </message>
    <message>
        <source>Fit balloons to their words</source>
        <translation>Ajuster les bulles à leur texte</translation>
    </message>
    <message>
        <source>Add tail</source>
        <translation>Ajouter une queue</translation>
    </message>
    <message>
        <source>Remove tails</source>
        <translation>Retirer les queues</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Compare with another edition or the original art</source>
        <translation>Comparer avec une autre édition ou le dessin d’origine</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Third language in the table</source>
        <translation>Troisième langue dans le tableau</translation>
    </message>
    <message>
        <source>Second view of the page</source>
        <translation>Deuxième vue de la page</translation>
    </message>
    <message>
        <source>Original art</source>
        <translation>Dessin d’origine</translation>
    </message>
</context>
<context>
    <name>BookCard</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et&#xa0;%n autre</numerusform>
            <numerusform>et&#xa0;%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookJobs</name>
    <message numerus="yes">
        <source>%n page(s) imported</source>
        <translation>
            <numerusform>%n page importée</numerusform>
            <numerusform>%n pages importées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n panel(s) found</source>
        <translation>
            <numerusform>%n case trouvée</numerusform>
            <numerusform>%n cases trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balloon(s) found</source>
        <translation>
            <numerusform>%n bulle trouvée</numerusform>
            <numerusform>%n bulles trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) on the drawing</source>
        <translation>
            <numerusform>%n texte sur le dessin</numerusform>
            <numerusform>%n textes sur le dessin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être lu</numerusform>
            <numerusform>%n fichiers n’ont pas pu être lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> et&#xa0;%n autre</numerusform>
            <numerusform> et&#xa0;%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookView</name>
    <message>
        <source>Text being translated</source>
        <translation>Texte en cours de traduction</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Nudge</source>
        <translation>Décaler</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Ramener</translation>
    </message>
    <message>
        <source>Restack</source>
        <translation>Changer l’empilement</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Move to page {0}</source>
        <translation>Déplacer vers la page {0}</translation>
    </message>
    <message>
        <source>Merge panels</source>
        <translation>Fusionner les cases</translation>
    </message>
    <message>
        <source>Mirror panel</source>
        <translation>Retourner la case</translation>
    </message>
    <message>
        <source>Bleed panel</source>
        <translation>Étendre la case au bord</translation>
    </message>
    <message>
        <source>Bring to front</source>
        <translation>Mettre au premier plan</translation>
    </message>
    <message>
        <source>Bring forward</source>
        <translation>Avancer d’un plan</translation>
    </message>
    <message>
        <source>Send to back</source>
        <translation>Mettre à l’arrière-plan</translation>
    </message>
    <message>
        <source>Send backward</source>
        <translation>Reculer d’un plan</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Fill frame</source>
        <translation>Remplir le cadre</translation>
    </message>
    <message>
        <source>Swap panels</source>
        <translation>Échanger les cases</translation>
    </message>
    <message>
        <source>Move selection</source>
        <translation>Déplacer la sélection</translation>
    </message>
    <message>
        <source>Move panel</source>
        <translation>Déplacer la case</translation>
    </message>
    <message>
        <source>Move balloon</source>
        <translation>Déplacer la bulle</translation>
    </message>
    <message>
        <source>Slide picture in its frame</source>
        <translation>Faire glisser l’image dans son cadre</translation>
    </message>
    <message>
        <source>Edit nodes of its frame</source>
        <translation>Modifier les nœuds de son cadre</translation>
    </message>
    <message>
        <source>Edit words</source>
        <translation>Modifier les mots</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Move to page</source>
        <translation>Déplacer vers la page</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Page {0}</translation>
    </message>
    <message>
        <source>Drop a panel here</source>
        <translation>Déposez une case ici</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>{0} × {1} px</source>
        <translation>{0} × {1} px</translation>
    </message>
    <message>
        <source>Fill the frame</source>
        <translation>Remplir le cadre</translation>
    </message>
    <message>
        <source>Scale panel</source>
        <translation>Mettre la case à l’échelle</translation>
    </message>
    <message>
        <source>Crop panel</source>
        <translation>Recadrer la case</translation>
    </message>
    <message>
        <source>Resize frame</source>
        <translation>Redimensionner le cadre</translation>
    </message>
    <message>
        <source>Resize balloon</source>
        <translation>Redimensionner la bulle</translation>
    </message>
    <message>
        <source>Point tail</source>
        <translation>Orienter l’appendice</translation>
    </message>
    <message>
        <source>Bend tail</source>
        <translation>Courber la queue</translation>
    </message>
    <message>
        <source>Drag where the words shall stand, then type them · Esc: done</source>
        <translation>Tracez la place des mots, puis écrivez-les · Échap : terminé</translation>
    </message>
    <message>
        <source>New balloon</source>
        <translation>Nouvelle bulle</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Type words</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Nothing on this page comes from a source page.</source>
        <translation>Rien sur cette page ne vient d’une page source.</translation>
    </message>
    <message>
        <source>Source page: {0}</source>
        <translation>Page source&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Horizontal ruler</source>
        <translation>Règle horizontale</translation>
    </message>
    <message>
        <source>Vertical ruler</source>
        <translation>Règle verticale</translation>
    </message>
    <message>
        <source>Unit of the rulers: click for another</source>
        <translation>Unité des règles&#xa0;: cliquez pour en changer</translation>
    </message>
    <message>
        <source>Unit of the rulers: {0}</source>
        <translation>Unité des règles&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Click panel {0} of {1}. Esc: done</source>
        <translation>Cliquez la case {0} sur {1}. Échap&#xa0;: terminé</translation>
    </message>
    <message>
        <source>This page has no panels to put in order. Esc: done</source>
        <translation>Cette page n’a pas de cases à ordonner. Échap&#xa0;: terminé</translation>
    </message>
    <message>
        <source>Set reading order</source>
        <translation>Fixer l’ordre de lecture</translation>
    </message>
    <message>
        <source>Move node</source>
        <translation>Déplacer un nœud</translation>
    </message>
    <message>
        <source>Slide picture</source>
        <translation>Faire glisser l’image</translation>
    </message>
    <message>
        <source>Scale picture</source>
        <translation>Agrandir ou réduire l’image</translation>
    </message>
    <message>
        <source>Drag a frame, then drop a panel into it · Shift: square</source>
        <translation>Tracez un cadre, puis déposez-y une case · Maj&#xa0;: carré</translation>
    </message>
    <message>
        <source>Draw frame</source>
        <translation>Tracer un cadre</translation>
    </message>
    <message>
        <source>Drag a line over a panel to cut it · Shift: 0°, 45°, 90°</source>
        <translation>Tracez une ligne sur une case pour la couper · Maj&#xa0;: 0°, 45°, 90°</translation>
    </message>
    <message>
        <source>Gutter</source>
        <translation>Gouttière</translation>
    </message>
    <message>
        <source>How wide the gap between the parts is (Alt and the wheel)</source>
        <translation>Largeur de l’espace entre les parties (Alt et la molette)</translation>
    </message>
    <message>
        <source>Cut panel</source>
        <translation>Couper la case</translation>
    </message>
    <message>
        <source>Drag nodes and edges · double-click an edge: new node · Delete: remove it</source>
        <translation>Déplacez nœuds et bords · double clic sur un bord&#xa0;: nouveau nœud · Suppr&#xa0;: l’enlever</translation>
    </message>
    <message>
        <source>Add node</source>
        <translation>Ajouter un nœud</translation>
    </message>
    <message>
        <source>Remove node</source>
        <translation>Enlever un nœud</translation>
    </message>
    <message>
        <source>Drag the picture behind its frame · wheel: larger or smaller · Esc: done</source>
        <translation>Faites glisser l’image derrière son cadre · molette&#xa0;: plus grande ou plus petite · Échap&#xa0;: terminer</translation>
    </message>
    <message>
        <source>Turn panel</source>
        <translation>Tourner la case</translation>
    </message>
    <message>
        <source>Turn balloon</source>
        <translation>Tourner la bulle</translation>
    </message>
    <message>
        <source>Drag to move · drop a panel on another to swap them · double-click a balloon to type</source>
        <translation>Glissez pour déplacer · déposez une case sur une autre pour les échanger · double-cliquez sur une bulle pour écrire</translation>
    </message>
    <message>
        <source>Balloons change in {0} only · double-click one to type</source>
        <translation>Les bulles changent en {0} seulement · double-cliquez pour écrire</translation>
    </message>
    <message>
        <source>Move mark of a note</source>
        <translation>Déplacer l’appel d’une note</translation>
    </message>
    <message>
        <source>Only to words in this edition</source>
        <translation>Seulement dans du texte dans cette édition</translation>
    </message>
</context>
<context>
    <name>Characters</name>
    <message>
        <source>Special characters</source>
        <translation>Caractères spéciaux</translation>
    </message>
    <message>
        <source>Reading beside a word: {0}</source>
        <translation>Lecture à côté d’un mot&#xa0;: {0}</translation>
    </message>
    <message>
        <source>space that keeps two words on one line</source>
        <translation>espace insécable</translation>
    </message>
    <message>
        <source>narrow space that keeps a mark with its word</source>
        <translation>espace fine insécable</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Paste words</source>
        <translation>Coller le texte</translation>
    </message>
</context>
<context>
    <name>ColourChoice</name>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Aucune couleur</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>Autre couleur…</translation>
    </message>
</context>
<context>
    <name>Comfort</name>
    <message>
        <source>Nothing is selected. Click a panel or a balloon, then copy.</source>
        <translation>Rien n’est sélectionné. Cliquez une case ou une bulle, puis copiez.</translation>
    </message>
    <message>
        <source>Nothing is selected. Click a panel or a balloon, then cut.</source>
        <translation>Rien n’est sélectionné. Cliquez une case ou une bulle, puis coupez.</translation>
    </message>
    <message>
        <source>Nothing is selected. Click a panel or a balloon, then duplicate.</source>
        <translation>Rien n’est sélectionné. Cliquez une case ou une bulle, puis dupliquez.</translation>
    </message>
    <message>
        <source>Nothing lies off this page.</source>
        <translation>Rien ne se trouve hors de cette page.</translation>
    </message>
    <message>
        <source>There are words on the clipboard. Select one balloon to paste them into.</source>
        <translation>Le presse-papiers contient du texte. Sélectionnez une bulle pour l’y coller.</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard that a page can take.</source>
        <translation>Le presse-papiers ne contient rien qu’une page puisse recevoir.</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message numerus="yes">
        <source>%n text(s) still to decide</source>
        <translation>
            <numerusform>encore %n texte à décider</numerusform>
            <numerusform>encore %n textes à décider</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>Changed here and outside</source>
        <translation>Modifié ici et ailleurs</translation>
    </message>
    <message>
        <source>Mine for all</source>
        <translation>Les miens pour tous</translation>
    </message>
    <message>
        <source>Theirs for all</source>
        <translation>Les leurs pour tous</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Take these</source>
        <translation>Prendre ceux-ci</translation>
    </message>
    <message>
        <source>Both versions stay where they are.</source>
        <translation>Les deux versions restent où elles sont.</translation>
    </message>
    <message>
        <source>Somebody else changed these texts in the language file while you did, too.</source>
        <translation>Quelqu’un d’autre a modifié ces textes dans le fichier de langue pendant que vous le faisiez aussi.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Le mien</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Le leur</translation>
    </message>
    <message>
        <source>no translation</source>
        <translation>pas de traduction</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>It was made from: “{0}”. Now it says: “{1}”.</source>
        <translation>Traduit de : « {0} ». Maintenant : « {1} ».</translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>from left to right</source>
        <translation>de gauche à droite</translation>
    </message>
    <message>
        <source>from right to left</source>
        <translation>de droite à gauche</translation>
    </message>
    <message>
        <source>in lines</source>
        <translation>en lignes</translation>
    </message>
    <message>
        <source>in columns, from right to left</source>
        <translation>en colonnes, de droite à gauche</translation>
    </message>
    <message>
        <source>as each style</source>
        <translation>comme chaque style</translation>
    </message>
    <message>
        <source>Font of all styles</source>
        <translation>Police de tous les styles</translation>
    </message>
    <message>
        <source>A reading beside a word is written {0}.</source>
        <translation>Une lecture à côté d’un mot s’écrit {0}.</translation>
    </message>
    <message>
        <source>Lettering of {0}</source>
        <translation>Lettrage&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Lettering of the edition</source>
        <translation>Lettrage de l’édition</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>All styles</source>
        <translation>Tous les styles</translation>
    </message>
    <message>
        <source>Fonts of the styles</source>
        <translation>Polices des styles</translation>
    </message>
    <message>
        <source>as the style</source>
        <translation>comme le style</translation>
    </message>
    <message>
        <source>Font of {0}</source>
        <translation>Police&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Change font of a language</source>
        <translation>Changer la police d’une langue</translation>
    </message>
    <message>
        <source>Change direction</source>
        <translation>Changer le sens</translation>
    </message>
    <message>
        <source>Change writing</source>
        <translation>Changer l’écriture</translation>
    </message>
    <message>
        <source>where its words begin</source>
        <translation>là où les mots commencent</translation>
    </message>
    <message>
        <source>on the left</source>
        <translation>à gauche</translation>
    </message>
    <message>
        <source>on the right</source>
        <translation>à droite</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Reliée</translation>
    </message>
    <message>
        <source>An edition that is bound on the right is turned from right to left. Pictures are not mirrored.</source>
        <translation>Une édition reliée à droite se tourne de droite à gauche. Les images ne sont pas inversées.</translation>
    </message>
    <message>
        <source>Change binding</source>
        <translation>Changer la reliure</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>the sample cannot be written ({fault})</source>
        <translation>l’exemple ne peut pas être écrit ({fault})</translation>
    </message>
    <message>
        <source>Name another folder.</source>
        <translation>Indiquez un autre dossier.</translation>
    </message>
    <message>
        <source>It has: {known}. Add one with: comicremix language BOOK add {language}</source>
        <translation>Il a&#xa0;: {known}. Pour en ajouter une&#xa0;: comicremix language BOOK add {language}</translation>
    </message>
    <message>
        <source>the book has no pages</source>
        <translation>le livre n’a pas de pages</translation>
    </message>
    <message>
        <source>one file cannot hold several editions</source>
        <translation>un seul fichier ne peut pas contenir plusieurs éditions</translation>
    </message>
    <message>
        <source>the book has no language “{tag}”</source>
        <translation>le livre n’a pas de langue «&#xa0;{tag}&#xa0;»</translation>
    </message>
    <message>
        <source>Import some with: comicremix import BOOK FILE...</source>
        <translation>Importez-en d’abord (en ligne de commande&#xa0;: comicremix import BOOK FILE...).</translation>
    </message>
    <message>
        <source>the folder cannot be made ({fault})</source>
        <translation>le dossier ne peut pas être créé ({fault})</translation>
    </message>
    <message>
        <source>Name a folder with -o.</source>
        <translation>Indiquez un dossier (-o en ligne de commande).</translation>
    </message>
    <message>
        <source>Choose another with -o.</source>
        <translation>Choisissez-en un autre (-o en ligne de commande).</translation>
    </message>
    <message>
        <source>there are no pages to import</source>
        <translation>il n’y a pas de pages à importer</translation>
    </message>
    <message>
        <source>none of the files could be read
{lines}</source>
        <translation>aucun des fichiers n’a pu être lu
{lines}</translation>
    </message>
    <message>
        <source>“{tag}” is no language tag</source>
        <translation>«&#xa0;{tag}&#xa0;» n’est pas un code de langue</translation>
    </message>
    <message>
        <source>the book has the language “{tag}” already</source>
        <translation>le livre a déjà la langue «&#xa0;{tag}&#xa0;»</translation>
    </message>
    <message>
        <source>“{tag}” is the book&apos;s source language</source>
        <translation>«&#xa0;{tag}&#xa0;» est la langue source du livre</translation>
    </message>
    <message>
        <source>Use BCP 47, such as fr, pt-BR or zh-Hant.</source>
        <translation>Utilisez un code BCP 47, comme fr, pt-BR ou zh-Hant.</translation>
    </message>
    <message>
        <source>It cannot be removed.</source>
        <translation>Elle ne peut pas être supprimée.</translation>
    </message>
    <message>
        <source>See: comicremix language BOOK list</source>
        <translation>Voir&#xa0;: comicremix language BOOK list</translation>
    </message>
    <message>
        <source>units of the memory that are not in both languages ({languages}): {count}</source>
        <translation>unités de la mémoire qui ne sont pas dans les deux langues ({languages})&#xa0;: {count}</translation>
    </message>
    <message>
        <source>the file does not say its language</source>
        <translation>le fichier n’indique pas sa langue</translation>
    </message>
    <message>
        <source>Name it with --language.</source>
        <translation>Indiquez-la avec --language.</translation>
    </message>
    <message>
        <source>it cannot be read ({fault})</source>
        <translation>lecture impossible ({fault})</translation>
    </message>
    <message>
        <source>Give a file made by: comicremix text BOOK export</source>
        <translation>Donnez un fichier produit par&#xa0;: comicremix text BOOK export</translation>
    </message>
    <message>
        <source>Its words stand in the pages.</source>
        <translation>Ses textes se trouvent dans les pages.</translation>
    </message>
    <message>
        <source>Add it: comicremix language BOOK add {language}</source>
        <translation>Ajoutez-la&#xa0;: comicremix language BOOK add {language}</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>aucun fichier ou dossier de ce nom</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>opération non autorisée</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>le fichier existe déjà</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ce n’est pas un dossier</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>nom de fichier trop long</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>plus de place sur le disque</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>disque en lecture seule</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>erreur d’entrée-sortie du disque</translation>
    </message>
    <message>
        <source>{where}: {what}</source>
        <translation>{where}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Install libarchive (Debian: libarchive13), or unpack it and import the folder.</source>
        <translation>Installez libarchive (Debian&#xa0;: libarchive13), ou décompressez-la et importez le dossier.</translation>
    </message>
    <message>
        <source>Install unar or bsdtar (Debian: unar, libarchive-tools), or unpack it and import the folder.</source>
        <translation>Installez unar ou bsdtar (Debian&#xa0;: unar, libarchive-tools), ou décompressez-la et importez le dossier.</translation>
    </message>
    <message>
        <source>Archives of this kind need a library that is missing.</source>
        <translation>Les archives de ce type demandent une bibliothèque qui manque.</translation>
    </message>
    <message>
        <source>This is a later part of an archive in several parts.</source>
        <translation>C’est une partie suivante d’une archive en plusieurs parties.</translation>
    </message>
    <message>
        <source>RAR (CBR) archives of this kind need a program that unpacks them.</source>
        <translation>Les archives RAR (CBR) de ce type demandent un programme qui les décompresse.</translation>
    </message>
    <message>
        <source>Choose its first part.</source>
        <translation>Choisissez sa première partie.</translation>
    </message>
    <message>
        <source>The rest of the archive is damaged.</source>
        <translation>Le reste de l’archive est abîmé.</translation>
    </message>
    <message>
        <source>The name of this entry leads out of the archive.</source>
        <translation>Le nom de cette entrée mène hors de l’archive.</translation>
    </message>
    <message>
        <source>This entry is too large.</source>
        <translation>Cette entrée est trop grande.</translation>
    </message>
    <message>
        <source>The archive is damaged or of an unknown kind ({detail}).</source>
        <translation>L’archive est endommagée ou d’un type inconnu ({detail}).</translation>
    </message>
    <message>
        <source>This entry is a link, not a picture.</source>
        <translation>Cette entrée est un lien, pas une image.</translation>
    </message>
    <message>
        <source>This entry is encrypted.</source>
        <translation>Cette entrée est chiffrée.</translation>
    </message>
    <message>
        <source>This entry unpacks to {ratio} times its size: it is made to fill the memory.</source>
        <translation>Une fois décompressée, cette entrée ferait {ratio} fois sa taille&#xa0;: elle est faite pour saturer la mémoire.</translation>
    </message>
    <message>
        <source>Unpack it with its password and import the folder.</source>
        <translation>Décompressez-la avec son mot de passe, puis importez le dossier.</translation>
    </message>
    <message>
        <source>Leave it out, or make the archive anew.</source>
        <translation>Laissez-la de côté ou recréez l’archive.</translation>
    </message>
    <message>
        <source>There are no pictures in this archive.</source>
        <translation>Il n’y a aucune image dans cette archive.</translation>
    </message>
    <message>
        <source>This archive unpacks to more than a comic can hold.</source>
        <translation>Décompressée, cette archive dépasse ce qu’une bande dessinée peut contenir.</translation>
    </message>
    <message>
        <source>This archive is encrypted.</source>
        <translation>Cette archive est chiffrée.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Copiez ou téléchargez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>Choose an archive of page pictures.</source>
        <translation>Choisissez une archive d’images de pages.</translation>
    </message>
    <message>
        <source>Split it into books.</source>
        <translation>Divisez-la en plusieurs livres.</translation>
    </message>
    <message>
        <source>Use a PNG, JPEG, WebP, TIFF, GIF or BMP file.</source>
        <translation>Utilisez un fichier PNG, JPEG, WebP, TIFF, GIF ou BMP.</translation>
    </message>
    <message>
        <source>This is not a picture of a known kind, or its first bytes are damaged.</source>
        <translation>Ce n’est pas une image d’un type connu, ou le début du fichier est endommagé.</translation>
    </message>
    <message>
        <source>The picture&apos;s pixels are too many: at most {most} million can be worked with.</source>
        <translation>L’image a trop de pixels&#xa0;: le maximum est de {most} millions.</translation>
    </message>
    <message>
        <source>This is a text file, not a picture.</source>
        <translation>C’est un fichier texte, pas une image.</translation>
    </message>
    <message>
        <source>The picture is damaged or cut off ({detail}).</source>
        <translation>L’image est endommagée ou tronquée ({detail}).</translation>
    </message>
    <message>
        <source>the end is missing</source>
        <translation>la fin manque</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>Copy, download or export it again.</source>
        <translation>Copiez, téléchargez ou exportez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>Cut it into pages or make it smaller in a picture editor.</source>
        <translation>Découpez-la en pages ou réduisez-la dans un logiciel de retouche.</translation>
    </message>
    <message>
        <source>The book has no font of its own called “{name}”.</source>
        <translation>Le livre n’a pas de police à lui nommée «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>The font is damaged.</source>
        <translation>La police est endommagée.</translation>
    </message>
    <message>
        <source>See which it has: comicremix font BOOK list.</source>
        <translation>Voyez lesquelles il a&#xa0;: comicremix font BOOK list.</translation>
    </message>
    <message>
        <source>The file cannot be read: {fault}.</source>
        <translation>Impossible de lire le fichier&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>Get the font again from where it came, or choose another one.</source>
        <translation>Reprenez la police là d’où elle vient, ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The book has another “{face}” already, {file}.</source>
        <translation>Le livre a déjà une autre «&#xa0;{face}&#xa0;», {file}.</translation>
    </message>
    <message>
        <source>Choose a font file.</source>
        <translation>Choisissez un fichier de police.</translation>
    </message>
    <message>
        <source>Take that one away first: comicremix font BOOK remove NAME.</source>
        <translation>Retirez d’abord celle-là&#xa0;: comicremix font BOOK remove NAME.</translation>
    </message>
    <message>
        <source>Give pictures, folders, comic archives, PDF, EPUB, ACBF or SVG files.</source>
        <translation>Donnez des images, des dossiers, des archives de bande dessinée, des fichiers PDF, EPUB, ACBF ou SVG.</translation>
    </message>
    <message>
        <source>{where}, {key}: {what}</source>
        <translation>{where}, {key}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>the file belongs to another book: this one has none of its {count} texts</source>
        <translation>le fichier est celui d’un autre livre&#xa0;: celui-ci n’a aucun de ses {count} textes</translation>
    </message>
    <message>
        <source>{key}: {what}</source>
        <translation>{key}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>the book has no such text</source>
        <translation>le livre n’a pas ce texte</translation>
    </message>
    <message>
        <source>it stands in the file a second time; keep one of the two</source>
        <translation>il est une deuxième fois dans le fichier&#xa0;; gardez l’un des deux</translation>
    </message>
    <message>
        <source>the note mark [^{note}] is lost; put it where the note belongs</source>
        <translation>l’appel de note [^{note}] est perdu&#xa0;; mettez-le à sa place</translation>
    </message>
    <message>
        <source>the note mark [^{note}] is there once too often; take it away</source>
        <translation>l’appel de note [^{note}] est là une fois de trop&#xa0;; retirez-le</translation>
    </message>
    <message>
        <source>the file belongs to another book, “{title}”: this one has none of its {count} texts</source>
        <translation>le fichier est celui d’un autre livre, «&#xa0;{title}&#xa0;»&#xa0;: celui-ci n’a aucun de ses {count} textes</translation>
    </message>
    <message>
        <source>the source words have changed since the export: the translation is stale</source>
        <translation>le texte d’origine a changé depuis l’export&#xa0;: la traduction est périmée</translation>
    </message>
    <message>
        <source>Open the book that it was exported from.</source>
        <translation>Ouvrez le livre dont il a été exporté.</translation>
    </message>
    <message>
        <source>there are no texts in this file</source>
        <translation>il n’y a pas de textes dans ce fichier</translation>
    </message>
    <message>
        <source>Give a PO, XLIFF, TMX, CSV or XLSX file.</source>
        <translation>Donnez un fichier PO, XLIFF, TMX, CSV ou XLSX.</translation>
    </message>
    <message>
        <source>there are no pages in this ACBF file</source>
        <translation>ce fichier ACBF ne contient aucune page</translation>
    </message>
    <message>
        <source>this is no ACBF file</source>
        <translation>ce n’est pas un fichier ACBF</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>Redemandez le fichier.</translation>
    </message>
    <message>
        <source>this is no file of texts that is known</source>
        <translation>ce n’est pas un fichier de textes connu</translation>
    </message>
    <message>
        <source>line {line}: this is no CSV ({fault})</source>
        <translation>ligne {line}&#xa0;: ce n’est pas du CSV ({fault})</translation>
    </message>
    <message>
        <source>Look for a &quot; without its partner before that line.</source>
        <translation>Cherchez avant cette ligne un &quot; qui n’a pas son pendant.</translation>
    </message>
    <message>
        <source>this EPUB does not say where its pages are</source>
        <translation>cet EPUB ne dit pas où sont ses pages</translation>
    </message>
    <message>
        <source>“{name}” {version} is no XML format of translations that is known</source>
        <translation>«&#xa0;{name}&#xa0;» {version} n’est pas un format XML de traduction connu</translation>
    </message>
    <message>
        <source>Name the columns: {columns}.</source>
        <translation>Nommez les colonnes&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>rangée {row}</translation>
    </message>
    <message>
        <source>bytes that are not UTF-8, perhaps Windows-1252; save the file as UTF-8.</source>
        <translation>des octets qui ne sont pas de l’UTF-8, peut-être du Windows-1252&#xa0;; enregistrez le fichier en UTF-8.</translation>
    </message>
    <message>
        <source>the cells are shifted: the id stands in column {found} and belongs in column {wanted}.</source>
        <translation>les cellules sont décalées&#xa0;: l’identifiant est dans la colonne {found}, sa place est dans la colonne {wanted}.</translation>
    </message>
    <message>
        <source>the row has more cells than there are columns: a separator stands in words without quotes.</source>
        <translation>la rangée a plus de cellules qu’il n’y a de colonnes&#xa0;: un séparateur est dans un texte sans guillemets.</translation>
    </message>
    <message>
        <source>the column “{name}” is missing among: {there}</source>
        <translation>la colonne «&#xa0;{name}&#xa0;» manque parmi&#xa0;: {there}</translation>
    </message>
    <message>
        <source>there is no id; copy it from the exported file.</source>
        <translation>il n’y a pas d’identifiant&#xa0;; copiez-le du fichier exporté.</translation>
    </message>
    <message>
        <source>“{word}” is no state; the cells are shifted, or write one of: {states}.</source>
        <translation>«&#xa0;{word}&#xa0;» n’est pas un état&#xa0;; les cellules sont décalées, ou bien écrivez l’un de ceux-ci&#xa0;: {states}.</translation>
    </message>
    <message>
        <source>the column “{name}” is there twice</source>
        <translation>la colonne «&#xa0;{name}&#xa0;» est là deux fois</translation>
    </message>
    <message>
        <source>the words have changed since their review and count as translated</source>
        <translation>le texte a changé depuis sa relecture et compte comme traduit</translation>
    </message>
    <message>
        <source>{where}: this part is in “{other}” and was not read</source>
        <translation>{where}&#xa0;: cette partie est en «&#xa0;{other}&#xa0;» et n’a pas été lue</translation>
    </message>
    <message>
        <source>only a part of it is translated: it counts as a draft</source>
        <translation>une partie seulement est traduite&#xa0;: il compte comme brouillon</translation>
    </message>
    <message>
        <source>{key}: a cell of a workbook holds {most} characters at most</source>
        <translation>{key}&#xa0;: une cellule de classeur contient {most} caractères au plus</translation>
    </message>
    <message>
        <source>Export it as XLIFF, CSV or PO.</source>
        <translation>Exportez-le en XLIFF, CSV ou PO.</translation>
    </message>
    <message>
        <source>unpacked, the workbook would take {size} MB</source>
        <translation>décompressé, le classeur prendrait {size} Mo</translation>
    </message>
    <message>
        <source>this is no workbook that can be read ({fault})</source>
        <translation>ce n’est pas un classeur lisible ({fault})</translation>
    </message>
    <message>
        <source>Save the sheet of the texts alone, without large pictures.</source>
        <translation>Enregistrez la feuille des textes seule, sans grandes images.</translation>
    </message>
    <message>
        <source>Save it as an Excel workbook (.xlsx) again.</source>
        <translation>Enregistrez-le de nouveau en classeur Excel (.xlsx).</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>ligne {line}</translation>
    </message>
    <message>
        <source>the file defines XML entities, which are not read</source>
        <translation>le fichier définit des entités XML, qui ne sont pas lues</translation>
    </message>
    <message>
        <source>line {line}: this is no well-formed XML ({fault})</source>
        <translation>ligne {line}&#xa0;: ce n’est pas du XML bien formé ({fault})</translation>
    </message>
    <message>
        <source>Save it without a document type, in the program that made it.</source>
        <translation>Enregistrez-le sans type de document, dans le programme qui l’a fait.</translation>
    </message>
    <message>
        <source>Ask for the file again, or save it anew in the program that made it.</source>
        <translation>Redemandez le fichier, ou enregistrez-le de nouveau dans le programme qui l’a fait.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels are too many: at most {most} million can be worked with.</source>
        <translation>{width} × {height} pixels, c’est trop&#xa0;: le maximum est de {most} millions de pixels.</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>Vérifiez que le fichier existe et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>The file cannot be read ({fault}).</source>
        <translation>Le fichier ne peut pas être lu ({fault}).</translation>
    </message>
    <message>
        <source>{file}, page {number}</source>
        <translation>{file}, page {number}</translation>
    </message>
    <message>
        <source>Choose a folder that holds pictures, CBZ or PDF files.</source>
        <translation>Choisissez un dossier qui contient des images, des fichiers CBZ ou PDF.</translation>
    </message>
    <message>
        <source>There are too many archives inside one another.</source>
        <translation>Trop d’archives sont emboîtées les unes dans les autres.</translation>
    </message>
    <message>
        <source>This is neither a file nor a folder.</source>
        <translation>Ce n’est ni un fichier ni un dossier.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>This file is too large for a picture.</source>
        <translation>Ce fichier est trop grand pour une image.</translation>
    </message>
    <message>
        <source>Unpack the outer ones and import the folder.</source>
        <translation>Décompressez les archives extérieures et importez le dossier.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Vérifiez le nom.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>This picture is missing.</source>
        <translation>Cette image manque.</translation>
    </message>
    <message>
        <source>The page is damaged ({fault}).</source>
        <translation>La page est endommagée ({fault}).</translation>
    </message>
    <message>
        <source>There are no pages in this folder.</source>
        <translation>Il n’y a pas de pages dans ce dossier.</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Exportez-la de nouveau.</translation>
    </message>
    <message>
        <source>the list of sources cannot be read ({fault})</source>
        <translation>la liste de sources ne peut pas être lue ({fault})</translation>
    </message>
    <message>
        <source>Look whether the name is right.</source>
        <translation>Vérifiez que le nom est juste.</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu install {package}; elsewhere put {file} into the folder that TESSDATA_PREFIX names.</source>
        <translation>Sous Debian et Ubuntu, installez {package}&#xa0;; ailleurs, placez {file} dans le dossier que nomme TESSDATA_PREFIX.</translation>
    </message>
    <message>
        <source>the data to read words in “{tag}” is not installed</source>
        <translation>les données pour lire des mots en «&#xa0;{tag}&#xa0;» ne sont pas installées</translation>
    </message>
    <message>
        <source>reading words off the drawing needs Tesseract, which is not installed</source>
        <translation>lire les mots du dessin demande Tesseract, qui n’est pas installé</translation>
    </message>
    <message>
        <source>Install it with pip install &quot;comicremix[ocr]&quot;, and the data of the language: {package}.</source>
        <translation>Installez-le par pip install &quot;comicremix[ocr]&quot;, ainsi que les données de la langue&#xa0;: {package}.</translation>
    </message>
    <message>
        <source>Tesseract does not read the language “{tag}”</source>
        <translation>Tesseract ne lit pas la langue «&#xa0;{tag}&#xa0;»</translation>
    </message>
    <message>
        <source>the data to read words in this language cannot be read</source>
        <translation>les données pour lire des mots dans cette langue sont illisibles</translation>
    </message>
    <message>
        <source>See that the source language of the book is the one of its drawings.</source>
        <translation>Vérifiez que la langue source du livre est celle de ses dessins.</translation>
    </message>
    <message>
        <source>line {line}: an entry is not whole: {start}</source>
        <translation>ligne {line}&#xa0;: une entrée n’est pas entière&#xa0;: {start}</translation>
    </message>
    <message>
        <source>the list of sources is not whole JSON ({fault})</source>
        <translation>la liste de sources n’est pas du JSON entier ({fault})</translation>
    </message>
    <message>
        <source>item {number} is no source</source>
        <translation>l’élément {number} n’est pas une source</translation>
    </message>
    <message>
        <source>this is no list of sources</source>
        <translation>ce n’est pas une liste de sources</translation>
    </message>
    <message>
        <source>the list of sources has {size} MB</source>
        <translation>la liste de sources pèse {size} Mo</translation>
    </message>
    <message>
        <source>Export CSL-JSON, BibTeX or RIS from Zotero or another program.</source>
        <translation>Exportez du CSL-JSON, du BibTeX ou du RIS depuis Zotero ou un autre programme.</translation>
    </message>
    <message>
        <source>Export only what the book cites.</source>
        <translation>N’exportez que ce que le livre cite.</translation>
    </message>
    <message>
        <source>This PDF is damaged and cannot be opened.</source>
        <translation>Ce PDF est endommagé et ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>This PDF is encrypted.</source>
        <translation>Ce PDF est chiffré.</translation>
    </message>
    <message>
        <source>Repair it, or export its pages as pictures.</source>
        <translation>Réparez-le ou exportez ses pages en images.</translation>
    </message>
    <message>
        <source>The page has no size.</source>
        <translation>La page n’a pas de dimensions.</translation>
    </message>
    <message>
        <source>Repair the file, or export the page as a picture.</source>
        <translation>Réparez le fichier ou exportez la page en image.</translation>
    </message>
    <message>
        <source>This PDF has no pages.</source>
        <translation>Ce PDF n’a pas de pages.</translation>
    </message>
    <message>
        <source>Save it without a password first, then import it.</source>
        <translation>Enregistrez-le d’abord sans mot de passe, puis importez-le.</translation>
    </message>
    <message>
        <source>Leave this page out.</source>
        <translation>Laissez cette page de côté.</translation>
    </message>
    <message>
        <source>its ground is painted like the art, so only its lettering is taken out</source>
        <translation>son fond est peint comme le dessin&#xa0;: seul son lettrage est enlevé</translation>
    </message>
    <message>
        <source>nothing parts it from the art around it</source>
        <translation>rien ne la sépare du dessin qui l’entoure</translation>
    </message>
    <message>
        <source>the lettering stands on drawing, not on even paper</source>
        <translation>le lettrage est posé sur un dessin, pas sur un fond uni</translation>
    </message>
    <message>
        <source>what stands in it looks like a drawing, not like letters</source>
        <translation>ce qui s’y trouve ressemble à un dessin, pas à des lettres</translation>
    </message>
    <message>
        <source>this comic project names no pages</source>
        <translation>ce projet de bande dessinée ne nomme aucune page</translation>
    </message>
    <message>
        <source>Add pages to it in Krita.</source>
        <translation>Ajoutez-y des pages dans Krita.</translation>
    </message>
    <message>
        <source>the configuration of this comic project is damaged ({fault})</source>
        <translation>la configuration de ce projet de bande dessinée est abîmée ({fault})</translation>
    </message>
    <message>
        <source>Save the project again in Krita.</source>
        <translation>Enregistrez de nouveau le projet dans Krita.</translation>
    </message>
    <message>
        <source>This file is too large for a page.</source>
        <translation>Ce fichier est trop grand pour une page.</translation>
    </message>
    <message>
        <source>The picture “{name}” of this page is missing.</source>
        <translation>L’image «&#xa0;{name}&#xa0;» de cette page manque.</translation>
    </message>
    <message>
        <source>the citation style cannot be used ({fault})</source>
        <translation>le style de citation ne peut pas être utilisé ({fault})</translation>
    </message>
    <message>
        <source>Take an independent style from the CSL project, or none.</source>
        <translation>Prenez un style indépendant du projet CSL, ou aucun.</translation>
    </message>
    <message>
        <source>Give a TrueType, OpenType, WOFF or WOFF2 font, or a collection (TTF, OTF, TTC, WOFF, WOFF2).</source>
        <translation>Donnez une police TrueType, OpenType, WOFF ou WOFF2, ou une collection (TTF, OTF, TTC, WOFF, WOFF2).</translation>
    </message>
    <message>
        <source>The file is too large for a font.</source>
        <translation>Le fichier est trop grand pour une police.</translation>
    </message>
    <message>
        <source>The file is no font that can be read.</source>
        <translation>Le fichier n’est pas une police lisible.</translation>
    </message>
    <message>
        <source>The font has bitmaps or pictures only.</source>
        <translation>La police n’a que des bitmaps ou des images.</translation>
    </message>
    <message>
        <source>The font has no outlines.</source>
        <translation>La police n’a pas de contours.</translation>
    </message>
    <message>
        <source>The font lacks the table “{table}”.</source>
        <translation>Il manque à la police la table «&#xa0;{table}&#xa0;».</translation>
    </message>
    <message>
        <source>The font says that an em has {units} units.</source>
        <translation>La police dit qu’un cadratin a {units} unités.</translation>
    </message>
    <message>
        <source>Choose a font with TrueType or CFF outlines.</source>
        <translation>Choisissez une police à contours TrueType ou CFF.</translation>
    </message>
    <message>
        <source>The font does not tell which characters it has.</source>
        <translation>La police ne dit pas quels caractères elle a.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>Free some space there or export to another disk.</source>
        <translation>Libérez-y de la place ou exportez vers un autre disque.</translation>
    </message>
    <message>
        <source>Your share of the disk is used up.</source>
        <translation>Votre quota de disque est épuisé.</translation>
    </message>
    <message>
        <source>The disk does not take files of this size.</source>
        <translation>Le disque n’accepte pas de fichiers de cette taille.</translation>
    </message>
    <message>
        <source>Export to another disk.</source>
        <translation>Exportez vers un autre disque.</translation>
    </message>
    <message>
        <source>The disk is read-only.</source>
        <translation>Le disque est en lecture seule.</translation>
    </message>
    <message>
        <source>Export to another folder.</source>
        <translation>Exportez vers un autre dossier.</translation>
    </message>
    <message>
        <source>You may not write there.</source>
        <translation>Vous n’avez pas le droit d’écrire à cet endroit.</translation>
    </message>
    <message>
        <source>Export to a folder of your own.</source>
        <translation>Exportez vers un dossier qui vous appartient.</translation>
    </message>
    <message>
        <source>The folder does not exist.</source>
        <translation>Le dossier n’existe pas.</translation>
    </message>
    <message>
        <source>Make the folder first or choose another.</source>
        <translation>Créez d’abord le dossier ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A part of the path is a file, not a folder.</source>
        <translation>Une partie du chemin est un fichier, pas un dossier.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>A folder of this name exists.</source>
        <translation>Il existe un dossier de ce nom.</translation>
    </message>
    <message>
        <source>Choose another file name.</source>
        <translation>Choisissez un autre nom de fichier.</translation>
    </message>
    <message>
        <source>The file name is too long.</source>
        <translation>Le nom de fichier est trop long.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>It cannot be written ({fault}).</source>
        <translation>Écriture impossible ({fault}).</translation>
    </message>
    <message>
        <source>The file may be open in another program.</source>
        <translation>Le fichier est peut-être ouvert dans un autre programme.</translation>
    </message>
    <message>
        <source>Close it there, or export under another name.</source>
        <translation>Fermez-le là-bas, ou exportez sous un autre nom.</translation>
    </message>
    <message>
        <source>There is no page to export.</source>
        <translation>Il n’y a pas de page à exporter.</translation>
    </message>
    <message>
        <source>Add a page to the book first.</source>
        <translation>Ajoutez d’abord une page au livre.</translation>
    </message>
    <message>
        <source>The picture would have {width} × {height} pixels.</source>
        <translation>L’image aurait {width} × {height} pixels.</translation>
    </message>
    <message>
        <source>Ask for fewer dots per inch.</source>
        <translation>Demandez une résolution plus faible.</translation>
    </message>
    <message>
        <source>page {label}</source>
        <translation>page {label}</translation>
    </message>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>Ask the printer for the profile of its press, or leave it out.</source>
        <translation>Demandez à l’imprimeur le profil de sa presse, ou n’en indiquez aucun.</translation>
    </message>
    <message>
        <source>This is no ICC profile that can be used.</source>
        <translation>Ce n’est pas un profil ICC utilisable.</translation>
    </message>
    <message>
        <source>The profile is not for the four inks of a press.</source>
        <translation>Ce profil n’est pas fait pour les quatre encres d’une presse.</translation>
    </message>
    <message>
        <source>The profile cannot be read.</source>
        <translation>Le profil ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Bring the file back from a copy, or import the page again.</source>
        <translation>Restaurez le fichier depuis une copie ou importez la page de nouveau.</translation>
    </message>
    <message>
        <source>“{sha256}{suffix}” names no picture.</source>
        <translation>«&#xa0;{sha256}{suffix}&#xa0;» ne désigne aucune image.</translation>
    </message>
    <message>
        <source>The picture is missing.</source>
        <translation>L’image manque.</translation>
    </message>
    <message>
        <source>The picture&apos;s bytes have changed.</source>
        <translation>Le contenu de l’image a changé.</translation>
    </message>
    <message>
        <source>Copy again.</source>
        <translation>Copiez de nouveau.</translation>
    </message>
    <message>
        <source>It was copied by another version of comicremix.</source>
        <translation>La copie vient d’une autre version de comicremix.</translation>
    </message>
    <message>
        <source>A picture came over the clipboard damaged.</source>
        <translation>Une image est arrivée abîmée par le presse-papiers.</translation>
    </message>
    <message>
        <source>What was copied cannot be read.</source>
        <translation>Ce qui a été copié ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Copy and paste with the same version.</source>
        <translation>Copiez et collez avec la même version.</translation>
    </message>
    <message>
        <source>Mend the file or bring back an older one; comicremix leaves it as it is.</source>
        <translation>Réparez le fichier ou restaurez-en une version plus ancienne&#xa0;; comicremix n’y touche pas.</translation>
    </message>
    <message>
        <source>A number of the book is {value} and cannot be saved.</source>
        <translation>Un nombre du livre vaut {value} et ne peut pas être enregistré.</translation>
    </message>
    <message>
        <source>The entry {field} is wrong: {fault}.</source>
        <translation>L’entrée {field} est incorrecte&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>The content is wrong: {fault}.</source>
        <translation>Le contenu est incorrect&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>Undo the last change and save again.</source>
        <translation>Annulez la dernière modification et enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>Free some space and save again; what was on the disk before is untouched.</source>
        <translation>Libérez de la place et enregistrez de nouveau&#xa0;; ce qui était sur le disque est intact.</translation>
    </message>
    <message>
        <source>The disk quota is used up.</source>
        <translation>Le quota de disque est épuisé.</translation>
    </message>
    <message>
        <source>Copy the book to a place that can be written.</source>
        <translation>Copiez le livre à un endroit où l’on peut écrire.</translation>
    </message>
    <message>
        <source>The file may not be written or read.</source>
        <translation>Vous n’avez pas le droit d’écrire ou de lire le fichier.</translation>
    </message>
    <message>
        <source>Change the permissions of the folder, or copy the book elsewhere.</source>
        <translation>Changez les droits du dossier ou copiez le livre ailleurs.</translation>
    </message>
    <message>
        <source>The file cannot be used: {fault}.</source>
        <translation>Le fichier ne peut pas être utilisé&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>Vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a file.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être un nom de fichier.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>Donnez-lui un autre nom.</translation>
    </message>
    <message>
        <source>{files} and {count} more</source>
        <translation>{files} et {count} de plus</translation>
    </message>
    <message>
        <source>Changed by another program since the book was opened: {shown}.</source>
        <translation>Modifié par un autre programme depuis l’ouverture du livre&#xa0;: {shown}.</translation>
    </message>
    <message>
        <source>Another program is writing the book all the time.</source>
        <translation>Un autre programme écrit sans cesse dans le livre.</translation>
    </message>
    <message>
        <source>There is a book in this folder already.</source>
        <translation>Il y a déjà un livre dans ce dossier.</translation>
    </message>
    <message>
        <source>Open the book again to take these changes in, or save over them.</source>
        <translation>Rouvrez le livre pour reprendre ces modifications, ou enregistrez par-dessus.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Ouvrez-le ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The book is open for reading only.</source>
        <translation>Le livre est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>Open it for writing, or save a copy.</source>
        <translation>Ouvrez-le en écriture ou enregistrez une copie.</translation>
    </message>
    <message>
        <source>{file}: the file as it was before this save; nothing of it is lost.</source>
        <translation>{file}&#xa0;: le fichier tel qu’il était avant cet enregistrement&#xa0;; rien n’en est perdu.</translation>
    </message>
    <message>
        <source>{file}: a save was interrupted and files were changed by another hand after it; it lies there and was not used.</source>
        <translation>{file}&#xa0;: un enregistrement a été interrompu et des fichiers ont été modifiés ailleurs par la suite&#xa0;; il se trouve là et n’a pas été utilisé.</translation>
    </message>
    <message>
        <source>The file holds an unresolved Git merge conflict.</source>
        <translation>Le fichier contient un conflit de fusion Git non résolu.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text (line {bad}).</source>
        <translation>Le fichier n’est pas du texte UTF-8 (ligne {bad}).</translation>
    </message>
    <message>
        <source> (line {number})</source>
        <translation> (ligne {number})</translation>
    </message>
    <message>
        <source>The file is not whole JSON: {fault}{line}.</source>
        <translation>Le fichier n’est pas du JSON complet&#xa0;: {fault}{line}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a file and is passed over. Mend the name.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être un nom de fichier et n’est pas pris en compte. Corrigez le nom.</translation>
    </message>
    <message>
        <source>This is not a comicremix book: it has no book.json.</source>
        <translation>Ce n’est pas un livre comicremix&#xa0;: il n’a pas de book.json.</translation>
    </message>
    <message>
        <source>The file calls itself {name}. Mend the id, or rename the file.</source>
        <translation>Le fichier s’appelle lui-même {name}. Corrigez l’identifiant ou renommez le fichier.</translation>
    </message>
    <message>
        <source>Item {number} has no id. Give it one.</source>
        <translation>L’élément {number} n’a pas d’identifiant. Donnez-lui-en un.</translation>
    </message>
    <message>
        <source>The picture of “{name}” is missing. Bring it back from a copy.</source>
        <translation>L’image de «&#xa0;{name}&#xa0;» manque. Restaurez-la depuis une copie.</translation>
    </message>
    <message>
        <source>Add it to the pages there, or take the file away.</source>
        <translation>Ajoutez-la à la liste des pages ou retirez le fichier.</translation>
    </message>
    <message>
        <source>Choose the folder that holds book.json, or make a new book.</source>
        <translation>Choisissez le dossier qui contient book.json ou créez un nouveau livre.</translation>
    </message>
    <message>
        <source>The file is missing. Bring it back from a copy.</source>
        <translation>Le fichier manque. Restaurez-le depuis une copie.</translation>
    </message>
    <message>
        <source>book.json does not name this page.</source>
        <translation>book.json ne mentionne pas cette page.</translation>
    </message>
    <message>
        <source>{item} lies on {page} too. Take one of the two away.</source>
        <translation>{item} se trouve aussi sur {page}. Retirez l’un des deux.</translation>
    </message>
    <message>
        <source>another window or program (process {process} on {computer})</source>
        <translation>une autre fenêtre ou un autre programme (processus {process} sur {computer})</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>un autre programme</translation>
    </message>
    <message>
        <source>this program already</source>
        <translation>ce programme même</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>the computer {name}</source>
        <translation>l’ordinateur {name}</translation>
    </message>
    <message>
        <source>The book is open for writing in {holder}.</source>
        <translation>Le livre est ouvert en écriture dans {holder}.</translation>
    </message>
    <message>
        <source>Close it there, or open it read-only here.</source>
        <translation>Fermez-le là-bas ou ouvrez-le ici en lecture seule.</translation>
    </message>
    <message>
        <source>Bring back an older book.json from a copy.</source>
        <translation>Restaurez un book.json plus ancien depuis une copie.</translation>
    </message>
    <message>
        <source>The file does not say which format it has.</source>
        <translation>Le fichier n’indique pas son format.</translation>
    </message>
    <message>
        <source>The book has format {found}; this comicremix knows formats up to {newest}.</source>
        <translation>Le livre a le format {found}&#xa0;; cette version de comicremix connaît les formats jusqu’à {newest}.</translation>
    </message>
    <message>
        <source>Install a newer comicremix.</source>
        <translation>Installez une version plus récente de comicremix.</translation>
    </message>
    <message>
        <source>There never was a format {number}.</source>
        <translation>Il n’y a jamais eu de format {number}.</translation>
    </message>
    <message>
        <source>line {line}: {what}; {remedy}.</source>
        <translation>ligne {line}&#xa0;: {what}&#xa0;; {remedy}.</translation>
    </message>
    <message>
        <source>a Git merge conflict</source>
        <translation>un conflit de fusion Git</translation>
    </message>
    <message>
        <source>bytes that are not UTF-8, perhaps Windows-1252</source>
        <translation>des octets qui ne sont pas de l’UTF-8, peut-être du Windows-1252</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>enregistrez le fichier en UTF-8</translation>
    </message>
    <message>
        <source>a quotation mark is missing or one too many</source>
        <translation>un guillemet manque ou est en trop</translation>
    </message>
    <message>
        <source>write &quot; around the words and \&quot; inside them</source>
        <translation>mettez &quot; autour du texte et \&quot; à l’intérieur</translation>
    </message>
    <message>
        <source>the entry is not whole</source>
        <translation>l’entrée est incomplète</translation>
    </message>
    <message>
        <source>compare it with the others and mend it</source>
        <translation>comparez-la aux autres et corrigez-la</translation>
    </message>
    <message>
        <source>{file}: unsaved work of an earlier session, which nobody took up.</source>
        <translation>{file}&#xa0;: un travail non enregistré d’une session précédente, que personne n’a repris.</translation>
    </message>
    <message>
        <source>The unsaved work has format {number}.</source>
        <translation>Le travail non enregistré a le format {number}.</translation>
    </message>
    <message>
        <source>Open it with its own version.</source>
        <translation>Ouvrez-le avec sa propre version.</translation>
    </message>
    <message>
        <source>The unsaved work does not fit the book any more: files were changed after it.</source>
        <translation>Le travail non enregistré ne correspond plus au livre&#xa0;: des fichiers ont été modifiés après lui.</translation>
    </message>
    <message>
        <source>It stays there until you discard it.</source>
        <translation>Il reste là jusqu’à ce que vous l’abandonniez.</translation>
    </message>
    <message>
        <source>Give a CSV file.</source>
        <translation>Donnez un fichier CSV.</translation>
    </message>
    <message>
        <source>there is no translation memory in this file</source>
        <translation>il n’y a pas de mémoire de traduction dans ce fichier</translation>
    </message>
    <message>
        <source>Give a TMX file.</source>
        <translation>Donnez un fichier TMX.</translation>
    </message>
    <message>
        <source>the dictionary cannot be read ({fault})</source>
        <translation>le dictionnaire ne peut être lu ({fault})</translation>
    </message>
    <message>
        <source>Install its package again.</source>
        <translation>Réinstallez son paquet.</translation>
    </message>
    <message>
        <source>the glossary forbids “{word}”.</source>
        <translation>le glossaire interdit «&#xa0;{word}&#xa0;».</translation>
    </message>
    <message>
        <source>“{term}” is “{translation}” in the glossary.</source>
        <translation>«&#xa0;{term}&#xa0;» se dit «&#xa0;{translation}&#xa0;» dans le glossaire.</translation>
    </message>
    <message>
        <source>this is no regular expression ({fault})</source>
        <translation>ce n’est pas une expression régulière ({fault})</translation>
    </message>
    <message>
        <source>the new words name a group that is not found ({fault})</source>
        <translation>les nouveaux mots nomment un groupe introuvable ({fault})</translation>
    </message>
    <message>
        <source>Mend it, or search for the words as they are.</source>
        <translation>Corrigez-la, ou cherchez les mots tels quels.</translation>
    </message>
    <message>
        <source>Write \\ for a backslash.</source>
        <translation>Écrivez \\ pour une barre oblique inverse.</translation>
    </message>
    <message>
        <source>the file is not UTF-8, perhaps Windows-1252</source>
        <translation>le fichier n’est pas en UTF-8, peut-être en Windows-1252</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>there must be one column “{name}” in a glossary</source>
        <translation>un glossaire doit avoir une colonne «&#xa0;{name}&#xa0;», et une seule</translation>
    </message>
    <message>
        <source>it does not end with “{mark}”, as the source does</source>
        <translation>il ne finit pas par «&#xa0;{mark}&#xa0;» comme la source</translation>
    </message>
    <message>
        <source>it ends with “{mark}”, the source with none</source>
        <translation>il finit par «&#xa0;{mark}&#xa0;», la source par aucun signe</translation>
    </message>
    <message>
        <source>the number {number} does not stand in the source</source>
        <translation>le nombre {number} n’est pas dans la source</translation>
    </message>
    <message>
        <source>{holder} is missing: the program puts a number there</source>
        <translation>il manque {holder}&#xa0;: le programme y met un nombre</translation>
    </message>
    <message>
        <source>a narrow no-break space is missing beside “{mark}”</source>
        <translation>il manque une espace fine insécable près de «&#xa0;{mark}&#xa0;»</translation>
    </message>
    <message>
        <source>the mark [^{note}] stands here twice</source>
        <translation>l’appel [^{note}] est là deux fois</translation>
    </message>
    <message>
        <source>“{mark}” has no partner</source>
        <translation>«&#xa0;{mark}&#xa0;» n’a pas de pendant</translation>
    </message>
    <message>
        <source>this note mark is broken</source>
        <translation>cet appel de note est abîmé</translation>
    </message>
    <message>
        <source>the mark {mark} is lost</source>
        <translation>l’appel {mark} est perdu</translation>
    </message>
    <message>
        <source>several spaces in a row</source>
        <translation>plusieurs espaces de suite</translation>
    </message>
    <message>
        <source>a space or line break at the edge of the text</source>
        <translation>une espace ou un saut de ligne au bord du texte</translation>
    </message>
    <message>
        <source>this star has no partner; write \* for a star</source>
        <translation>cet astérisque n’a pas de pendant&#xa0;; écrivez \* pour un astérisque</translation>
    </message>
    <message>
        <source>“{word}” stands here twice</source>
        <translation>«&#xa0;{word}&#xa0;» est là deux fois</translation>
    </message>
    <message>
        <source>the number {number} of the source is missing</source>
        <translation>il manque le nombre {number} de la source</translation>
    </message>
    <message>
        <source>it is the same as the source</source>
        <translation>il est identique à la source</translation>
    </message>
    <message>
        <source>Mend the line by hand; all others were read.</source>
        <translation>Corrigez la ligne à la main&#xa0;; toutes les autres ont été lues.</translation>
    </message>
    <message>
        <source>Line {line} has no term. Give it one.</source>
        <translation>La ligne {line} n’a pas de terme. Donnez-lui-en un.</translation>
    </message>
    <message>
        <source>Line {line}: “{term}” stands here a second time. Keep one of the two.</source>
        <translation>Ligne {line}&#xa0;: «&#xa0;{term}&#xa0;» est là une seconde fois. Gardez-en un des deux.</translation>
    </message>
    <message>
        <source>It is not whole JSON.</source>
        <translation>Ce n’est pas du JSON complet.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>L’imbrication est trop profonde.</translation>
    </message>
    <message>
        <source>Line {line}: {what} {remedy}</source>
        <translation>Ligne {line}&#xa0;: {what} {remedy}</translation>
    </message>
    <message>
        <source>Line {line} is not UTF-8 text. {remedy}</source>
        <translation>La ligne {line} n’est pas du texte UTF-8. {remedy}</translation>
    </message>
    <message>
        <source>pages of the album that the book does not have: {pages}</source>
        <translation>pages de l’album que le livre n’a pas&#xa0;: {pages}</translation>
    </message>
    <message>
        <source>nothing was found for it in the album</source>
        <translation>rien n’a été trouvé pour lui dans l’album</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>page {number}</translation>
    </message>
    <message>
        <source>not one of its {count} pages looks like a page of the book</source>
        <translation>aucune de ses {count} pages ne ressemble à une page du livre</translation>
    </message>
    <message>
        <source>there is no text in this PDF: its pages are pictures</source>
        <translation>il n’y a pas de texte dans ce PDF&#xa0;: ses pages sont des images</translation>
    </message>
    <message>
        <source>Give the same comic in another language.</source>
        <translation>Donnez la même bande dessinée dans une autre langue.</translation>
    </message>
    <message>
        <source>{where}: balloons whose place in the book was not found: {count}</source>
        <translation>{where}&#xa0;: bulles dont la place dans le livre n’a pas été trouvée&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Let text recognition lay the words under them, as OCRmyPDF does, and import it again.</source>
        <translation>Faites poser les mots dessous par une reconnaissance de texte, comme le fait OCRmyPDF, et importez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>a note mark was put to its end; see whether it belongs there</source>
        <translation>un appel de note a été mis à la fin&#xa0;; voyez s’il y est à sa place</translation>
    </message>
    <message>
        <source>this is no translation memory</source>
        <translation>ce n’est pas une mémoire de traduction</translation>
    </message>
    <message>
        <source>Until then nothing of the file is taken; the open book is as it was.</source>
        <translation>D’ici là, rien n’est pris de ce fichier&#xa0;; le livre ouvert reste tel quel.</translation>
    </message>
    <message>
        <source>Keep one of the two sides there and take away the lines with &lt;&lt;&lt;&lt;&lt;&lt;&lt;, ======= and &gt;&gt;&gt;&gt;&gt;&gt;&gt;, or ask Git for one: git checkout --ours FILE, or --theirs.</source>
        <translation>Gardez-y l’un des deux côtés et retirez les lignes avec &lt;&lt;&lt;&lt;&lt;&lt;&lt;, ======= et &gt;&gt;&gt;&gt;&gt;&gt;&gt;, ou demandez-en un à Git&#xa0;: git checkout --ours FICHIER, ou --theirs.</translation>
    </message>
    <message>
        <source>The file holds a Git merge conflict in line {number}.</source>
        <translation>Le fichier contient un conflit de fusion Git à la ligne {number}.</translation>
    </message>
    <message>
        <source>keep one of the two sides and take away the lines with &lt;&lt;&lt;&lt;&lt;&lt;&lt;, ======= and &gt;&gt;&gt;&gt;&gt;&gt;&gt;</source>
        <translation>gardez l’un des deux côtés et retirez les lignes avec &lt;&lt;&lt;&lt;&lt;&lt;&lt;, ======= et &gt;&gt;&gt;&gt;&gt;&gt;&gt;</translation>
    </message>
    <message>
        <source>Give a page made by: comicremix export BOOK --format svg --text live</source>
        <translation>Donnez une page faite par&#xa0;: comicremix export BOOK --format svg --text live</translation>
    </message>
    <message>
        <source>Give a PO, XLIFF, TMX, CSV, XLSX or SVG file.</source>
        <translation>Donnez un fichier PO, XLIFF, TMX, CSV, XLSX ou SVG.</translation>
    </message>
    <message>
        <source>Give XLIFF 1.2 or 2, TMX, or SVG pages of this book.</source>
        <translation>Donnez du XLIFF 1.2 ou 2, du TMX, ou des pages SVG de ce livre.</translation>
    </message>
    <message>
        <source>Name pages from 1 on, such as 1-5,8 or 3-.</source>
        <translation>Nommez des pages à partir de 1, comme 1-5,8 ou 3-.</translation>
    </message>
    <message>
        <source>“{words}” are no pages</source>
        <translation>«&#xa0;{words}&#xa0;» ne désigne pas des pages</translation>
    </message>
    <message>
        <source>The flattened picture of this Photoshop file cannot be read ({fault}).</source>
        <translation>L’image aplatie de ce fichier Photoshop ne peut pas être lue ({fault}).</translation>
    </message>
    <message>
        <source>Save it with 8 bits a channel and maximum compatibility, or export it as PNG.</source>
        <translation>Enregistrez-le en 8 bits par couche avec la compatibilité maximale, ou exportez-le en PNG.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus d’options</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Plus d’options</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>About {0} MB for each language</source>
        <translation>Environ {0} Mo par langue</translation>
    </message>
    <message>
        <source>Texts that are not translated yet appear in the source language.</source>
        <translation>Les textes qui ne sont pas encore traduits paraissent dans la langue source.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Choose all languages</source>
        <translation>Choisir toutes les langues</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>source language</source>
        <translation>langue source</translation>
    </message>
    <message>
        <source>Choose at least one language.</source>
        <translation>Choisissez au moins une langue.</translation>
    </message>
    <message>
        <source>The book has no page yet.</source>
        <translation>Le livre n’a pas encore de page.</translation>
    </message>
    <message>
        <source>Folder for the exported files</source>
        <translation>Dossier des fichiers exportés</translation>
    </message>
    <message>
        <source>Say “draft” on each page of an unfinished edition</source>
        <translation>Écrire «&#xa0;brouillon&#xa0;» sur chaque page d’une édition inachevée</translation>
    </message>
</context>
<context>
    <name>ExportForms</name>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>A PDF to read, send and put on the web.</source>
        <translation>Un PDF à lire, à envoyer et à mettre en ligne.</translation>
    </message>
    <message>
        <source>Print shop</source>
        <translation>Imprimeur</translation>
    </message>
    <message>
        <source>A PDF with bleed, marks and the inks of a press.</source>
        <translation>Un PDF avec fond perdu, repères et encres d’imprimerie.</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>Livret</translation>
    </message>
    <message>
        <source>Sheets for your own printer, to fold and staple.</source>
        <translation>Des feuilles pour votre imprimante, à plier et à agrafer.</translation>
    </message>
    <message>
        <source>Drawings (SVG)</source>
        <translation>Dessins (SVG)</translation>
    </message>
    <message>
        <source>One drawing for each page, for editing in other programs.</source>
        <translation>Un dessin par page, à retoucher dans d’autres logiciels.</translation>
    </message>
    <message>
        <source>Pictures (PNG)</source>
        <translation>Images (PNG)</translation>
    </message>
    <message>
        <source>One picture for each page, for the web.</source>
        <translation>Une image par page, pour le web.</translation>
    </message>
    <message>
        <source>Comic book archive (CBZ)</source>
        <translation>Archive de bande dessinée (CBZ)</translation>
    </message>
    <message>
        <source>One file for each language, for comic readers.</source>
        <translation>Un fichier par langue, pour les liseuses de BD.</translation>
    </message>
    <message>
        <source>E-book (EPUB)</source>
        <translation>Livre numérique (EPUB)</translation>
    </message>
    <message>
        <source>One file for each language, for e-readers, with words to hear and search.</source>
        <translation>Un fichier par langue, pour les liseuses, avec des mots à écouter et à chercher.</translation>
    </message>
    <message>
        <source>Comic book with words as text (ACBF)</source>
        <translation>Bande dessinée avec textes séparés (ACBF)</translation>
    </message>
    <message>
        <source>One file with all chosen languages, for readers that switch between them.</source>
        <translation>Un fichier avec toutes les langues choisies, pour les liseuses qui passent de l’une à l’autre.</translation>
    </message>
    <message>
        <source>Pictures (JPEG)</source>
        <translation>Images (JPEG)</translation>
    </message>
    <message>
        <source>One small picture for each page, for mail and social media.</source>
        <translation>Une petite image par page, pour le courrier et les réseaux sociaux.</translation>
    </message>
    <message>
        <source>Pictures (WebP)</source>
        <translation>Images (WebP)</translation>
    </message>
    <message>
        <source>The smallest picture for each page, for web sites.</source>
        <translation>L’image la plus légère pour chaque page, pour les sites web.</translation>
    </message>
    <message>
        <source>Pictures (TIFF)</source>
        <translation>Images (TIFF)</translation>
    </message>
    <message>
        <source>One picture for each page without loss, for layout programs.</source>
        <translation>Une image sans perte par page, pour les logiciels de mise en page.</translation>
    </message>
    <message>
        <source>Layers (OpenRaster)</source>
        <translation>Calques (OpenRaster)</translation>
    </message>
    <message>
        <source>One file for each page, for painting on in Krita, GIMP and MyPaint.</source>
        <translation>Un fichier par page, pour continuer à peindre dans Krita, GIMP et MyPaint.</translation>
    </message>
    <message>
        <source>One long strip</source>
        <translation>Une longue bande</translation>
    </message>
    <message>
        <source>All panels below each other, for reading on a phone.</source>
        <translation>Toutes les cases l’une sous l’autre, à lire sur un téléphone.</translation>
    </message>
    <message>
        <source>Script (web page)</source>
        <translation>Script (page web)</translation>
    </message>
    <message>
        <source>All words by page and panel, for reading aloud and searching.</source>
        <translation>Tous les textes par page et par case, pour la lecture à voix haute et la recherche.</translation>
    </message>
    <message>
        <source>Script (Markdown)</source>
        <translation>Script (Markdown)</translation>
    </message>
    <message>
        <source>All words by page and panel, as plain text.</source>
        <translation>Tous les textes par page et par case, en texte brut.</translation>
    </message>
    <message>
        <source>Web pages (HTML)</source>
        <translation>Pages web (HTML)</translation>
    </message>
    <message>
        <source>A folder for a web site, with all chosen languages.</source>
        <translation>Un dossier pour un site, avec toutes les langues choisies.</translation>
    </message>
    <message>
        <source>For comic readers, web sites, other programs.</source>
        <translation>Pour liseuses, sites web et autres logiciels.</translation>
    </message>
    <message>
        <source>Other forms</source>
        <translation>Autres formes</translation>
    </message>
    <message>
        <source>Writes the folder {0}.</source>
        <translation>Écrit le dossier {0}.</translation>
    </message>
    <message>
        <source>Writes {0} and so on.</source>
        <translation>Écrit {0} et ainsi de suite.</translation>
    </message>
    <message>
        <source>Writes {0}.</source>
        <translation>Écrit {0}.</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a colour profile</source>
        <translation>Choisir un profil de couleur</translation>
    </message>
    <message>
        <source>Colour profile of the press</source>
        <translation>Profil de couleur de l’imprimeur</translation>
    </message>
    <message>
        <source>Folding</source>
        <translation>Pliage</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Pages on a side</source>
        <translation>Pages par face</translation>
    </message>
    <message>
        <source>Sheets in a bundle</source>
        <translation>Feuilles par cahier</translation>
    </message>
    <message>
        <source>Sheets across</source>
        <translation>Feuilles en largeur</translation>
    </message>
    <message>
        <source>Sheets down</source>
        <translation>Feuilles en hauteur</translation>
    </message>
    <message>
        <source>Overlap for the glue</source>
        <translation>Recouvrement pour la colle</translation>
    </message>
    <message>
        <source>Edge that stays white</source>
        <translation>Bord qui reste blanc</translation>
    </message>
    <message>
        <source>Thickness of the paper</source>
        <translation>Épaisseur du papier</translation>
    </message>
    <message>
        <source>Folded and stapled</source>
        <translation>Plié et agrafé</translation>
    </message>
    <message>
        <source>Bundles, sewn or glued</source>
        <translation>Cahiers cousus ou collés</translation>
    </message>
    <message>
        <source>Cut and stacked</source>
        <translation>Coupé et empilé</translation>
    </message>
    <message>
        <source>Side by side, not folded</source>
        <translation>Côte à côte, sans pli</translation>
    </message>
    <message>
        <source>Mini-zine: eight pages on one sheet</source>
        <translation>Mini-fanzine : huit pages sur une feuille</translation>
    </message>
    <message>
        <source>Poster over several sheets</source>
        <translation>Affiche sur plusieurs feuilles</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Deux</translation>
    </message>
    <message>
        <source>Four, cut across before folding</source>
        <translation>Quatre, à couper en travers avant de plier</translation>
    </message>
    <message>
        <source>The last page is the back cover</source>
        <translation>La dernière page est la quatrième de couverture</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>Profil de couleur</translation>
    </message>
    <message>
        <source>Bleed</source>
        <translation>Fond perdu</translation>
    </message>
    <message>
        <source>Warn of words nearer to the cut than</source>
        <translation>Signaler les textes plus près de la coupe que</translation>
    </message>
    <message>
        <source>Four inks (CMYK)</source>
        <translation>Quatre encres (CMJN)</translation>
    </message>
    <message>
        <source>As on the screen (RGB)</source>
        <translation>Comme à l’écran (RVB)</translation>
    </message>
    <message>
        <source>Shades of grey</source>
        <translation>Niveaux de gris</translation>
    </message>
    <message>
        <source>Mirror art that ends at the cut into the bleed</source>
        <translation>Prolonger en miroir le dessin qui s’arrête à la coupe</translation>
    </message>
    <message>
        <source>Crop and registration marks</source>
        <translation>Traits de coupe et repères de calage</translation>
    </message>
    <message>
        <source>Colour bar</source>
        <translation>Barre de couleurs</translation>
    </message>
    <message>
        <source>Book, edition and page beside the cut</source>
        <translation>Livre, édition et page hors de la coupe</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Finest pictures</source>
        <translation>Finesse maximale</translation>
    </message>
    <message>
        <source>Warn of pictures coarser than</source>
        <translation>Signaler les images sous</translation>
    </message>
    <message>
        <source>As they came</source>
        <translation>Telles quelles</translation>
    </message>
    <message>
        <source>Very good (90)</source>
        <translation>Très bonne qualité (90)</translation>
    </message>
    <message>
        <source>Good (80)</source>
        <translation>Bonne qualité (80)</translation>
    </message>
    <message>
        <source>Small files (60)</source>
        <translation>Petits fichiers (60)</translation>
    </message>
    <message>
        <source>As fine as they came</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>Notes and sources can be clicked</source>
        <translation>Notes et sources cliquables</translation>
    </message>
    <message>
        <source>Screen readers can read it aloud</source>
        <translation>Lisible à voix haute par un lecteur d’écran</translation>
    </message>
    <message>
        <source>The first page shows at once on the web (up to 64 MB)</source>
        <translation>La première page s’affiche aussitôt sur le web (jusqu’à 64 Mo)</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Making the preview…</source>
        <translation>Préparation de l’aperçu…</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>{0} of the first {1}</source>
        <translation>{0} des {1} premières</translation>
    </message>
    <message>
        <source>Preview: {0}</source>
        <translation>Aperçu : {0}</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>coupe</translation>
    </message>
    <message>
        <source>bleed</source>
        <translation>fond perdu</translation>
    </message>
</context>
<context>
    <name>ExportSpoilers</name>
    <message>
        <source>What would spoil the file</source>
        <translation>Ce qui gâterait le fichier</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Me montrer</translation>
    </message>
    <message>
        <source>Leave this dialog and go to the place</source>
        <translation>Quitter ce dialogue et aller à l’endroit</translation>
    </message>
    <message>
        <source>Nothing would spoil it.</source>
        <translation>Rien ne le gâterait.</translation>
    </message>
    <message>
        <source>Page {0}, panel {1}: {2}</source>
        <translation>Page {0}, case {1} : {2}</translation>
    </message>
    <message>
        <source>Page {0}: {1}</source>
        <translation>Page {0} : {1}</translation>
    </message>
    <message>
        <source>a picture is too coarse</source>
        <translation>une image est trop grossière</translation>
    </message>
    <message>
        <source>words are too near to the cut</source>
        <translation>un texte est trop près de la coupe</translation>
    </message>
    <message>
        <source>the art ends at the cut</source>
        <translation>le dessin s’arrête à la coupe</translation>
    </message>
    <message>
        <source>words are too long for their balloon</source>
        <translation>un texte est trop long pour sa bulle</translation>
    </message>
    <message>
        <source>no font has a letter of the words</source>
        <translation>aucune police n’a une lettre du texte</translation>
    </message>
    <message>
        <source>the mark of a note is missing in a text</source>
        <translation>l’appel d’une note manque dans un texte</translation>
    </message>
    <message>
        <source>a note cites a source that is not there</source>
        <translation>une note cite une source absente</translation>
    </message>
    <message>
        <source>the file of a picture is missing</source>
        <translation>le fichier d’une image manque</translation>
    </message>
    <message>
        <source>two notes have the same id</source>
        <translation>deux notes ont le même identifiant</translation>
    </message>
</context>
<context>
    <name>ExportTexts</name>
    <message>
        <source>Export texts</source>
        <translation>Exporter les textes</translation>
    </message>
    <message>
        <source>With a picture of each balloon</source>
        <translation>Avec une image de chaque bulle</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>File for the texts</source>
        <translation>Fichier pour les textes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Spreadsheet (XLSX)</source>
        <translation>Tableur (XLSX)</translation>
    </message>
    <message>
        <source>Translation memory (TMX)</source>
        <translation>Mémoire de traduction (TMX)</translation>
    </message>
    <message>
        <source>Proof sheets (PDF)</source>
        <translation>Épreuves à relire (PDF)</translation>
    </message>
    <message>
        <source>For people who translate in Excel or LibreOffice.</source>
        <translation>Pour qui traduit dans Excel ou LibreOffice.</translation>
    </message>
    <message>
        <source>For most translation programs, such as OmegaT, memoQ or Trados.</source>
        <translation>Pour la plupart des logiciels de traduction, comme OmegaT, memoQ ou Trados.</translation>
    </message>
    <message>
        <source>For newer translation programs.</source>
        <translation>Pour les logiciels de traduction plus récents.</translation>
    </message>
    <message>
        <source>For Poedit and Weblate. The book&apos;s own files of languages are PO files too.</source>
        <translation>Pour Poedit et Weblate. Les fichiers de langue du livre sont aussi des fichiers PO.</translation>
    </message>
    <message>
        <source>A plain table for any program.</source>
        <translation>Un simple tableau pour tout logiciel.</translation>
    </message>
    <message>
        <source>What is translated so far, for use in other books.</source>
        <translation>Ce qui est traduit jusqu’ici, pour d’autres livres.</translation>
    </message>
    <message>
        <source>Pages beside their texts, to print, read and write on.</source>
        <translation>Les pages à côté de leurs textes, à imprimer, relire et annoter.</translation>
    </message>
</context>
<context>
    <name>Features</name>
    <message>
        <source>Ligatures</source>
        <translation>Ligatures</translation>
    </message>
    <message>
        <source>Ligatures by context</source>
        <translation>Ligatures contextuelles</translation>
    </message>
    <message>
        <source>Letters that vary with their neighbours</source>
        <translation>Lettres qui varient selon leurs voisines</translation>
    </message>
    <message>
        <source>Rare ligatures</source>
        <translation>Ligatures rares</translation>
    </message>
    <message>
        <source>Historical ligatures</source>
        <translation>Ligatures historiques</translation>
    </message>
    <message>
        <source>Alternate letters</source>
        <translation>Lettres alternatives</translation>
    </message>
    <message>
        <source>Swashes</source>
        <translation>Lettres ornées</translation>
    </message>
    <message>
        <source>Swashes by context</source>
        <translation>Lettres ornées contextuelles</translation>
    </message>
    <message>
        <source>Letters for titles</source>
        <translation>Lettres de titre</translation>
    </message>
    <message>
        <source>Marks at the height of capitals</source>
        <translation>Signes à hauteur de capitales</translation>
    </message>
    <message>
        <source>Small capitals</source>
        <translation>Petites capitales</translation>
    </message>
    <message>
        <source>Capitals as small capitals</source>
        <translation>Capitales en petites capitales</translation>
    </message>
    <message>
        <source>Letters of one height</source>
        <translation>Lettres d’une seule hauteur</translation>
    </message>
    <message>
        <source>Old-style figures</source>
        <translation>Chiffres elzéviriens</translation>
    </message>
    <message>
        <source>Figures as high as capitals</source>
        <translation>Chiffres alignés sur les capitales</translation>
    </message>
    <message>
        <source>Figures of their own width</source>
        <translation>Chiffres de chasse propre</translation>
    </message>
    <message>
        <source>Figures of one width</source>
        <translation>Chiffres de même chasse</translation>
    </message>
    <message>
        <source>Zero with a slash</source>
        <translation>Zéro barré</translation>
    </message>
    <message>
        <source>Fractions</source>
        <translation>Fractions</translation>
    </message>
    <message>
        <source>Raised ordinals</source>
        <translation>Ordinaux en exposant</translation>
    </message>
    <message>
        <source>Raised figures</source>
        <translation>Chiffres en exposant</translation>
    </message>
    <message>
        <source>Lowered figures</source>
        <translation>Chiffres en indice</translation>
    </message>
    <message>
        <source>Historical letters</source>
        <translation>Lettres historiques</translation>
    </message>
    <message>
        <source>Letters for readings beside words</source>
        <translation>Lettres pour les lectures à côté des mots</translation>
    </message>
    <message>
        <source>Half-width letters</source>
        <translation>Lettres de demi-chasse</translation>
    </message>
    <message>
        <source>Full-width letters</source>
        <translation>Lettres de pleine chasse</translation>
    </message>
    <message>
        <source>Letters of their own width</source>
        <translation>Lettres de chasse propre</translation>
    </message>
    <message>
        <source>Narrower Japanese letters</source>
        <translation>Lettres japonaises resserrées</translation>
    </message>
    <message>
        <source>Stylistic set</source>
        <translation>Jeu stylistique</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Find and replace</source>
        <translation>Rechercher et remplacer</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>Respecter la &amp;casse</translation>
    </message>
    <message>
        <source>Whole &amp;words</source>
        <translation>&amp;Mots entiers</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>E&amp;xpression régulière</translation>
    </message>
    <message>
        <source>&amp;Source words</source>
        <translation>Texte &amp;source</translation>
    </message>
    <message>
        <source>&amp;Translation</source>
        <translation>&amp;Traduction</translation>
    </message>
    <message>
        <source>Co&amp;mments</source>
        <translation>C&amp;ommentaires</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Éditions</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>&amp;Tout remplacer</translation>
    </message>
    <message>
        <source>Replace “{0}”</source>
        <translation>Remplacer «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Replace “{0}” everywhere</source>
        <translation>Remplacer «&#xa0;{0}&#xa0;» partout</translation>
    </message>
    <message>
        <source>All editions</source>
        <translation>Toutes les éditions</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>Tous les textes</translation>
    </message>
    <message>
        <source>Balloons</source>
        <translation>Bulles</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Alternative texts</source>
        <translation>Textes de remplacement</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Endroits trouvés</translation>
    </message>
</context>
<context>
    <name>FindSource</name>
    <message>
        <source>Source to cite</source>
        <translation>Source à citer</translation>
    </message>
    <message>
        <source>Cite: author, title or address</source>
        <translation>Citer : auteur, titre ou adresse</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Refers to itself</source>
        <translation>Se cite elle-même</translation>
    </message>
    <message>
        <source>Cites a source that the book does not have</source>
        <translation>Cite une source que le livre n’a pas</translation>
    </message>
    <message>
        <source>Shows a panel that is on no page</source>
        <translation>Montre une case qui n’est sur aucune page</translation>
    </message>
    <message>
        <source>Another note has the same id</source>
        <translation>Une autre note a le même identifiant</translation>
    </message>
    <message>
        <source>In the list twice</source>
        <translation>Deux fois dans la liste</translation>
    </message>
    <message>
        <source>No note cites it</source>
        <translation>Aucune note ne la cite</translation>
    </message>
    <message>
        <source>Its address is wrong</source>
        <translation>Son adresse est fausse</translation>
    </message>
    <message>
        <source>A date is missing</source>
        <translation>Il manque une date</translation>
    </message>
    <message>
        <source>It has no title</source>
        <translation>Elle n’a pas de titre</translation>
    </message>
</context>
<context>
    <name>FitLine</name>
    <message>
        <source>How full the balloon is</source>
        <translation>Remplissage de la bulle</translation>
    </message>
    <message>
        <source>fits at {0} px</source>
        <translation>tient à {0}&#xa0;px</translation>
    </message>
    <message>
        <source>set at {0} px (shared {1})</source>
        <translation>composé à {0}&#xa0;px (commun&#xa0;: {1})</translation>
    </message>
    <message>
        <source>set at {0} px instead of {1}</source>
        <translation>composé à {0}&#xa0;px au lieu de {1}</translation>
    </message>
    <message>
        <source>No font has “{0}” ({1}). Add a font that does, or write it otherwise.</source>
        <translation>Aucune police n’a «&#xa0;{0}&#xa0;» ({1}). Ajoutez-en une qui l’a, ou écrivez autrement.</translation>
    </message>
    <message>
        <source>{0} at {1} px</source>
        <translation>{0} à {1} px</translation>
    </message>
</context>
<context>
    <name>FontList</name>
    <message>
        <source>Find a font or a script</source>
        <translation>Chercher une police ou une écriture</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Polices</translation>
    </message>
    <message>
        <source>Add a font…</source>
        <translation>Ajouter une police…</translation>
    </message>
    <message>
        <source>★ Favourites stand first: click the star, or press Space.</source>
        <translation>★ Les favorites viennent en premier&#xa0;: cliquez l’étoile ou appuyez sur Espace.</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favorites</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Utilisées récemment</translation>
    </message>
    <message>
        <source>All fonts</source>
        <translation>Toutes les polices</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Find in the glossary</source>
        <translation>Chercher dans le glossaire</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Termes</translation>
    </message>
    <message>
        <source>The source language has no glossary: choose another edition.</source>
        <translation>La langue source n’a pas de glossaire&#xa0;: choisissez une autre édition.</translation>
    </message>
    <message>
        <source>Glossary · {0}</source>
        <translation>Glossaire · {0}</translation>
    </message>
    <message>
        <source>Words for {0}</source>
        <translation>Vocabulaire&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Terms to take into the glossary</source>
        <translation>Termes à reprendre dans le glossaire</translation>
    </message>
    <message>
        <source>Import a glossary</source>
        <translation>Importer un glossaire</translation>
    </message>
    <message>
        <source>Where to write the glossary</source>
        <translation>Où écrire le glossaire</translation>
    </message>
    <message>
        <source>Written to {0}.</source>
        <translation>Écrit dans {0}.</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>Nouveau terme</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>Importer un CSV…</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Terms are found in the source words, inflected or not. Alternatives are parted by |.</source>
        <translation>Les termes sont reconnus dans le texte source, fléchis ou non. Séparez les variantes par |.</translation>
    </message>
    <message>
        <source>also: {0}</source>
        <translation>aussi&#xa0;: {0}</translation>
    </message>
    <message>
        <source>not: {0}</source>
        <translation>pas&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Remove from the glossary</source>
        <translation>Retirer du glossaire</translation>
    </message>
    <message>
        <source>Also right</source>
        <translation>Aussi correct</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>Interdit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>New term…</source>
        <translation>Nouveau terme…</translation>
    </message>
    <message>
        <source>Edit the glossary</source>
        <translation>Modifier le glossaire</translation>
    </message>
    <message>
        <source>Several are parted by |</source>
        <translation>Séparez-en plusieurs par |</translation>
    </message>
</context>
<context>
    <name>Handlers</name>
    <message>
        <source>Pages of the new book</source>
        <translation>Pages du nouveau livre</translation>
    </message>
    <message>
        <source>Folder of the book</source>
        <translation>Dossier du livre</translation>
    </message>
    <message>
        <source>Pages to import</source>
        <translation>Pages à importer</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Polices</translation>
    </message>
    <message>
        <source>Fonts to add to the book</source>
        <translation>Polices à ajouter au livre</translation>
    </message>
    <message>
        <source>Choose a balloon first.</source>
        <translation>Choisissez d’abord une bulle.</translation>
    </message>
    <message>
        <source>There is nothing to change at the chosen balloons.</source>
        <translation>Il n’y a rien à changer aux bulles choisies.</translation>
    </message>
    <message>
        <source>The chosen balloons are locked.</source>
        <translation>Les bulles choisies sont verrouillées.</translation>
    </message>
    <message>
        <source>Choose a panel in the tray first.</source>
        <translation>Choisissez d’abord une case dans la réserve.</translation>
    </message>
    <message>
        <source>Select a panel on the page first.</source>
        <translation>Sélectionnez d’abord une case sur la page.</translation>
    </message>
    <message>
        <source>Choose a panel in the tray that is used on a page.</source>
        <translation>Choisissez dans la réserve une case placée sur une page.</translation>
    </message>
    <message>
        <source>This book has no source page yet.</source>
        <translation>Ce livre n’a pas encore de page source.</translation>
    </message>
    <message>
        <source>Looking into the translation memory</source>
        <translation>Recherche dans la mémoire de traduction</translation>
    </message>
    <message>
        <source>Add edition {0}</source>
        <translation>Ajouter l’édition {0}</translation>
    </message>
    <message>
        <source>The source edition cannot be removed.</source>
        <translation>L’édition source ne peut pas être retirée.</translation>
    </message>
    <message>
        <source>Remove edition {0}</source>
        <translation>Retirer l’édition {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{0} was removed with its translations.</source>
        <translation>{0} a été retirée avec ses traductions.</translation>
    </message>
    <message>
        <source>Rearrange a comic, give it new words in many languages, print it with numbered endnotes.</source>
        <translation>Réarrangez une bande dessinée, donnez-lui de nouveaux mots en plusieurs langues, imprimez-la avec des notes numérotées.</translation>
    </message>
    <message>
        <source>Free software under the GNU GPL, version 3 or later.</source>
        <translation>Logiciel libre sous licence GNU GPL, version 3 ou ultérieure.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. Every edit will stand here.</source>
        <translation>Rien n’a encore été modifié. Chaque modification apparaîtra ici.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>the present</source>
        <translation>l’état actuel</translation>
    </message>
    <message>
        <source>Go to this step</source>
        <translation>Aller à cette étape</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Vous êtes ici</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>Fermer l’historique</translation>
    </message>
</context>
<context>
    <name>ImportPages</name>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Inverser</translation>
    </message>
    <message>
        <source>Pages looked at</source>
        <translation>Pages regardées</translation>
    </message>
    <message>
        <source>{0} of {1} pages</source>
        <translation>{0} pages sur {1}</translation>
    </message>
    <message>
        <source>Import pages</source>
        <translation>Importer des pages</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Pages to import</source>
        <translation>Pages à importer</translation>
    </message>
    <message>
        <source>Space chooses a page or leaves it out, Shift with arrow keys all between.</source>
        <translation>Espace choisit une page ou la laisse de côté, Maj avec les flèches toutes celles entre deux.</translation>
    </message>
    <message>
        <source>Page {0} cannot be read</source>
        <translation>La page {0} ne peut pas être lue</translation>
    </message>
    <message>
        <source>Page {0}, chosen</source>
        <translation>Page {0}, choisie</translation>
    </message>
    <message>
        <source>Page {0}, left out</source>
        <translation>Page {0}, laissée de côté</translation>
    </message>
    <message>
        <source>Find panels and balloons</source>
        <translation>Trouver les cases et les bulles</translation>
    </message>
    <message>
        <source>Else each page stays one picture; they can be found later.</source>
        <translation>Sinon chaque page reste une seule image&#xa0;; on peut les trouver plus tard.</translation>
    </message>
    <message>
        <source>Put slices together where a drawing goes on</source>
        <translation>Réunir les tranches là où un dessin continue</translation>
    </message>
    <message>
        <source>What the files tell</source>
        <translation>Ce que disent les fichiers</translation>
    </message>
    <message>
        <source>Nothing but their pictures.</source>
        <translation>Rien que leurs images.</translation>
    </message>
    <message>
        <source>Looking through them…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Auteurs</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Double pages</source>
        <translation>Doubles pages</translation>
    </message>
    <message>
        <source>from right to left</source>
        <translation>de droite à gauche</translation>
    </message>
    <message>
        <source>from left to right</source>
        <translation>de gauche à droite</translation>
    </message>
    <message>
        <source>from top to bottom: they look like a webtoon</source>
        <translation>de haut en bas&#xa0;: on dirait un webtoon</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>non précisée</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Les retirer</translation>
    </message>
    <message>
        <source>Drag moves them together. The Arrange menu aligns, spaces and merges them.</source>
        <translation>Glissez pour les déplacer ensemble. Le menu Disposer les aligne, les espace et les fusionne.</translation>
    </message>
    <message>
        <source>{0} things selected</source>
        <translation>{0} éléments sélectionnés</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Opening {0}</source>
        <translation>Ouverture de {0}</translation>
    </message>
    <message>
        <source>Opening the sample</source>
        <translation>Ouverture de l’exemple</translation>
    </message>
    <message>
        <source>Importing {0}</source>
        <translation>Importation de {0}</translation>
    </message>
    <message>
        <source>Importing pages</source>
        <translation>Importation de pages</translation>
    </message>
    <message>
        <source>Exporting {0}</source>
        <translation>Exportation&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Export stopped.</source>
        <translation>Exportation arrêtée.</translation>
    </message>
    <message>
        <source>Adding fonts</source>
        <translation>Ajout de polices</translation>
    </message>
    <message>
        <source>Import stopped. The pages that came stay.</source>
        <translation>Importation arrêtée. Les pages arrivées restent.</translation>
    </message>
    <message>
        <source>Import pages</source>
        <translation>Importer des pages</translation>
    </message>
    <message>
        <source>Authors and licences…</source>
        <translation>Auteurs et licences…</translation>
    </message>
    <message>
        <source>Read the words</source>
        <translation>Lire les mots</translation>
    </message>
    <message>
        <source>Translate these, too</source>
        <translation>Les traduire aussi</translation>
    </message>
    <message>
        <source>In the book: {0}</source>
        <translation>Dans le livre&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Écrit&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>The licence of the font “{0}” forbids embedding: its words are outlines.</source>
        <translation>La licence de la police « {0} » interdit de l’incorporer : ses mots sont des tracés.</translation>
    </message>
    <message>
        <source>Show what was made</source>
        <translation>Afficher ce qui a été produit</translation>
    </message>
</context>
<context>
    <name>JobsButton</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n tâche</numerusform>
            <numerusform>%n tâches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptExports</name>
    <message>
        <source>Kept with the book</source>
        <translation>Gardées avec le livre</translation>
    </message>
    <message>
        <source>Keep these options with the book…</source>
        <translation>Garder ces options avec le livre…</translation>
    </message>
    <message>
        <source>Call the kept options something else…</source>
        <translation>Renommer les options conservées…</translation>
    </message>
    <message>
        <source>Forget the kept options</source>
        <translation>Oublier les options gardées</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Keep options of an export</source>
        <translation>Garder les options d’un export</translation>
    </message>
    <message>
        <source>Rename kept options</source>
        <translation>Renommer les options conservées</translation>
    </message>
    <message>
        <source>Keep with the book</source>
        <translation>Garder avec le livre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Another name: this one is empty or taken</source>
        <translation>Un autre nom : celui-ci est vide ou déjà pris</translation>
    </message>
    <message>
        <source>Forget kept options</source>
        <translation>Oublier des options gardées</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Speech</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Pensée</translation>
    </message>
    <message>
        <source>Shout</source>
        <translation>Cri</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Murmure</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Récitatif</translation>
    </message>
    <message>
        <source>Sound effect</source>
        <translation>Onomatopée</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Inscription</translation>
    </message>
</context>
<context>
    <name>LanguageDialog</name>
    <message>
        <source>Add a language</source>
        <translation>Ajouter une langue</translation>
    </message>
    <message>
        <source>Name or tag, such as Deutsch or pt-BR</source>
        <translation>Nom ou code, par exemple Deutsch ou pt-BR</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Add language</source>
        <translation>Ajouter la langue</translation>
    </message>
    <message>
        <source>No language of this name. Any BCP 47 tag will do, such as fr or zh-Hant.</source>
        <translation>Aucune langue de ce nom. Tout code BCP 47 convient, par exemple fr ou zh-Hant.</translation>
    </message>
    <message>
        <source>The book has this language.</source>
        <translation>Le livre a déjà cette langue.</translation>
    </message>
    <message>
        <source>Written from right to left.</source>
        <translation>S’écrit de droite à gauche.</translation>
    </message>
    <message>
        <source>Bind it on the right and turn pages from right to left</source>
        <translation>Relier à droite et tourner les pages de droite à gauche</translation>
    </message>
    <message>
        <source>Pictures are not mirrored.</source>
        <translation>Les images ne sont pas inversées.</translation>
    </message>
    <message>
        <source>Use a translation memory…</source>
        <translation>Utiliser une mémoire de traduction…</translation>
    </message>
    <message>
        <source>Texts whose source words a TMX file knows are filled in as drafts.</source>
        <translation>Les textes dont un fichier TMX connaît les mots d’origine sont remplis comme brouillons.</translation>
    </message>
    <message>
        <source>Translation memories</source>
        <translation>Mémoires de traduction</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>Layers</source>
        <translation>Calques</translation>
    </message>
    <message>
        <source>Nothing lies on this page yet. Drag a panel here or draw a balloon (B).</source>
        <translation>Rien ne se trouve encore sur cette page. Glissez-y une case ou dessinez une bulle (B).</translation>
    </message>
    <message>
        <source>Bring back what lies off the page</source>
        <translation>Ramener ce qui est hors de la page</translation>
    </message>
    <message>
        <source>It lies off the page.</source>
        <translation>C’est hors de la page.</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masqué</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>visible</translation>
    </message>
    <message>
        <source>It is part of the imported page and cannot be hidden by itself.</source>
        <translation>Cela fait partie de la page importée et ne peut pas être masqué seul.</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Montrer de nouveau</translation>
    </message>
    <message>
        <source>Hide it from view; it is printed all the same</source>
        <translation>Masquer à l’écran&#xa0;; l’impression ne change pas</translation>
    </message>
    <message>
        <source>Panel {0}</source>
        <translation>Case {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Close the layers</source>
        <translation>Fermer les calques</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>Layouts</source>
        <translation>Mises en page</translation>
    </message>
    <message>
        <source>Draw missing frames</source>
        <translation>Tracer les cadres qui manquent</translation>
    </message>
    <message>
        <source>Read from the right</source>
        <translation>Lecture de droite à gauche</translation>
    </message>
    <message>
        <source>Layout: {0}</source>
        <translation>Mise en page : {0}</translation>
    </message>
    <message>
        <source>Add page</source>
        <translation>Ajouter une page</translation>
    </message>
    <message>
        <source>Back to the selection</source>
        <translation>Retour à la sélection</translation>
    </message>
    <message>
        <source>Add as a new page</source>
        <translation>En nouvelle page</translation>
    </message>
    <message>
        <source>Its frames are empty: drop panels into them</source>
        <translation>Ses cadres sont vides : déposez-y des cases</translation>
    </message>
    <message>
        <source>This page has no panels yet: a layout gives it frames to drop panels into.</source>
        <translation>Cette page n’a pas encore de cases : une mise en page lui donne des cadres vides où en déposer.</translation>
    </message>
    <message>
        <source>Point at a layout to see it on the page; a click or Enter applies it.</source>
        <translation>Pointez une mise en page pour la voir sur la page ; un clic ou Entrée l’applique.</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>{0} pages</translation>
    </message>
    <message>
        <source>Grid 2 × 2</source>
        <translation>Grille 2 × 2</translation>
    </message>
    <message>
        <source>Grid 2 × 3</source>
        <translation>Grille 2 × 3</translation>
    </message>
    <message>
        <source>Grid 3 × 3</source>
        <translation>Gaufrier 3 × 3</translation>
    </message>
    <message>
        <source>Three tiers</source>
        <translation>Trois bandes</translation>
    </message>
    <message>
        <source>Four tiers</source>
        <translation>Quatre bandes</translation>
    </message>
    <message>
        <source>One, two, two</source>
        <translation>Une, deux, deux</translation>
    </message>
    <message>
        <source>Two, one, two</source>
        <translation>Deux, une, deux</translation>
    </message>
    <message>
        <source>Two, three, one</source>
        <translation>Deux, trois, une</translation>
    </message>
    <message>
        <source>Splash</source>
        <translation>Pleine page</translation>
    </message>
    <message>
        <source>Splash, bled</source>
        <translation>À fond perdu</translation>
    </message>
    <message>
        <source>Splash and tier</source>
        <translation>Grande case et bande</translation>
    </message>
    <message>
        <source>Tier and splash</source>
        <translation>Bande et grande case</translation>
    </message>
    <message>
        <source>Three insets</source>
        <translation>Trois incrustations</translation>
    </message>
    <message>
        <source>Corner inset</source>
        <translation>Incrustation en coin</translation>
    </message>
    <message>
        <source>Four-panel strip</source>
        <translation>Strip de quatre cases</translation>
    </message>
    <message>
        <source>Webtoon</source>
        <translation>Webtoon</translation>
    </message>
    <message>
        <source>Diagonal</source>
        <translation>Diagonales</translation>
    </message>
    <message>
        <source>US comic (6.625 × 10.25 in)</source>
        <translation>Comic américain (6,625 × 10,25 po)</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Lettre US</translation>
    </message>
    <message>
        <source>B5 (manga)</source>
        <translation>B5 (manga)</translation>
    </message>
    <message>
        <source>Square (21 cm)</source>
        <translation>Carré (21 cm)</translation>
    </message>
    <message>
        <source>Webtoon (800 px wide)</source>
        <translation>Webtoon (800 px de large)</translation>
    </message>
</context>
<context>
    <name>LayoutsPanel</name>
    <message numerus="yes">
        <source>%n panel(s) flow in by reading order. What finds no place goes on a page after this one.</source>
        <translation>
            <numerusform>%n case se place dans l’ordre de lecture. Ce qui ne trouve pas de place va sur une page suivante.</numerusform>
            <numerusform>%n cases se placent dans l’ordre de lecture. Ce qui ne trouve pas de place va sur une page suivante.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>The program met an error last time. What it wrote down may help to mend it.</source>
        <translation>Le programme a rencontré une erreur la dernière fois. Ce qu’il a noté peut aider à la corriger.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>NewBookDialog</name>
    <message>
        <source>New book</source>
        <translation>Nouveau livre</translation>
    </message>
    <message>
        <source>left to right</source>
        <translation>de gauche à droite</translation>
    </message>
    <message>
        <source>right to left (manga)</source>
        <translation>de droite à gauche (manga)</translation>
    </message>
    <message>
        <source>top to bottom (webtoon)</source>
        <translation>de haut en bas (webtoon)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Language of its words</source>
        <translation>Langue des mots</translation>
    </message>
    <message>
        <source>Panels are read</source>
        <translation>Sens de lecture</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Make the book</source>
        <translation>Créer le livre</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to import. They are copied; yours stay as they are.</source>
        <translation>
            <numerusform>%n fichier à importer. Il est copié&#xa0;; le vôtre reste tel quel.</numerusform>
            <numerusform>%n fichiers à importer. Ils sont copiés&#xa0;; les vôtres restent tels quels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of the new book</source>
        <translation>Dossier du nouveau livre</translation>
    </message>
    <message>
        <source>There is a book in this folder already.</source>
        <translation>Il y a déjà un livre dans ce dossier.</translation>
    </message>
</context>
<context>
    <name>NoteChips</name>
    <message>
        <source>This note has no words yet.</source>
        <translation>Cette note n’a pas encore de texte.</translation>
    </message>
    <message>
        <source>The book has no such note.</source>
        <translation>Le livre n’a pas de telle note.</translation>
    </message>
</context>
<context>
    <name>NotePreview</name>
    <message>
        <source>Setting a note</source>
        <translation>Composition d’une note</translation>
    </message>
    <message>
        <source>The note as it is printed</source>
        <translation>La note telle qu’elle est imprimée</translation>
    </message>
</context>
<context>
    <name>NoteSetup</name>
    <message>
        <source>Notes of this book</source>
        <translation>Notes de ce livre</translation>
    </message>
    <message>
        <source>Numbers begin again</source>
        <translation>Nouvelle numérotation</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Pastille</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Size of badges</source>
        <translation>Taille des pastilles</translation>
    </message>
    <message>
        <source>Diameter, in pixels at 300 dpi</source>
        <translation>Diamètre, en pixels à 300 ppp</translation>
    </message>
    <message>
        <source>Colour of badges</source>
        <translation>Couleur des pastilles</translation>
    </message>
    <message>
        <source>Colour of numbers on badges</source>
        <translation>Couleur des numéros sur les pastilles</translation>
    </message>
    <message>
        <source>Say where each note is marked</source>
        <translation>Dire où chaque note est appelée</translation>
    </message>
    <message>
        <source>Show the panel beside each note</source>
        <translation>Montrer la case à côté de chaque note</translation>
    </message>
    <message>
        <source>QR codes for web sources</source>
        <translation>Codes QR pour les sources du Web</translation>
    </message>
    <message>
        <source>List of all sources at the end</source>
        <translation>Liste de toutes les sources à la fin</translation>
    </message>
    <message>
        <source>Running heads</source>
        <translation>Titres courants</translation>
    </message>
    <message>
        <source>Editions with notes</source>
        <translation>Éditions avec notes</translation>
    </message>
    <message>
        <source>Change setup of notes</source>
        <translation>Changer le réglage des notes</translation>
    </message>
    <message>
        <source>As comicremix prints them</source>
        <translation>Comme comicremix les imprime</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>In the drawing</source>
        <translation>Dans le dessin</translation>
    </message>
    <message>
        <source>On the notes pages</source>
        <translation>Sur les pages de notes</translation>
    </message>
    <message>
        <source>An edition without notes shows neither marks nor notes pages.</source>
        <translation>Une édition sans notes ne montre ni appels ni pages de notes.</translation>
    </message>
    <message>
        <source>Never: through the whole book</source>
        <translation>Jamais : dans tout le livre</translation>
    </message>
    <message>
        <source>In each chapter</source>
        <translation>À chaque chapitre</translation>
    </message>
    <message>
        <source>On each page</source>
        <translation>À chaque page</translation>
    </message>
    <message>
        <source>Numbers: 1, 2, 3</source>
        <translation>Numéros : 1, 2, 3</translation>
    </message>
    <message>
        <source>Symbols: *, †, ‡</source>
        <translation>Symboles : *, †, ‡</translation>
    </message>
    <message>
        <source>Disc</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Carré</translation>
    </message>
    <message>
        <source>Number with an outline</source>
        <translation>Numéro avec un contour</translation>
    </message>
    <message>
        <source>As many as the page has room for</source>
        <translation>Autant que la page peut en contenir</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Une</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Deux</translation>
    </message>
    <message>
        <source>Three</source>
        <translation>Trois</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Add note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Insert mark of a note</source>
        <translation>Insérer l’appel d’une note</translation>
    </message>
    <message>
        <source>Refer to a note</source>
        <translation>Renvoyer à une note</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>Retirer la note</translation>
    </message>
    <message>
        <source>Go to note {0}</source>
        <translation>Aller à la note {0}</translation>
    </message>
    <message>
        <source>Which note?</source>
        <translation>Quelle note ?</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Sources of this note</source>
        <translation>Sources de cette note</translation>
    </message>
    <message>
        <source>Cite what proves it: type to find a source, or paste an address, BibTeX or RIS.</source>
        <translation>Citez ce qui le prouve : tapez pour trouver une source, ou collez une adresse, du BibTeX ou du RIS.</translation>
    </message>
    <message>
        <source>Place in the source, such as p. 12</source>
        <translation>Endroit dans la source, par exemple p. 12</translation>
    </message>
    <message>
        <source>Place in the source</source>
        <translation>Endroit dans la source</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Add a note to the selected balloon or panel (N)</source>
        <translation>Ajouter une note à la bulle ou à la case sélectionnée (N)</translation>
    </message>
    <message>
        <source>Numbers, marks and notes pages…</source>
        <translation>Numéros, appels et pages de notes…</translation>
    </message>
    <message>
        <source>Show its place on the page</source>
        <translation>Montrer son emplacement sur la page</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Retirer cette note</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Sur cette page</translation>
    </message>
    <message>
        <source>Needs work</source>
        <translation>À travailler</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>As it is printed</source>
        <translation>Telle qu’elle est imprimée</translation>
    </message>
    <message>
        <source>On this page ({0})</source>
        <translation>Sur cette page ({0})</translation>
    </message>
    <message>
        <source>No notes yet. Select a balloon or a panel and press N; in words, F6 sets a mark at the cursor.</source>
        <translation>Pas encore de notes. Choisissez une bulle ou une case et appuyez sur N ; dans un texte, F6 met un appel au curseur.</translation>
    </message>
    <message>
        <source>This page has no notes. Select a balloon or a panel and press N.</source>
        <translation>Cette page n’a pas de notes. Choisissez une bulle ou une case et appuyez sur N.</translation>
    </message>
    <message>
        <source>✓ No note needs work in {0}.</source>
        <translation>✓ Aucune note n’est à travailler en {0}.</translation>
    </message>
    <message>
        <source>New source…</source>
        <translation>Nouvelle source…</translation>
    </message>
    <message>
        <source>Take the source out of this note</source>
        <translation>Retirer la source de cette note</translation>
    </message>
    <message>
        <source>(no words yet)</source>
        <translation>(pas encore de mots)</translation>
    </message>
    <message>
        <source>Marked nowhere</source>
        <translation>Sans appel de note</translation>
    </message>
    <message>
        <source>Change place in source</source>
        <translation>Changer l’endroit dans la source</translation>
    </message>
    <message>
        <source>Cite source</source>
        <translation>Citer la source</translation>
    </message>
    <message>
        <source>Change the source…</source>
        <translation>Changer la source…</translation>
    </message>
    <message>
        <source>More about sources</source>
        <translation>Autres actions pour les sources</translation>
    </message>
    <message>
        <source>&amp;Paste sources (BibTeX, RIS, CSL-JSON)</source>
        <translation>&amp;Coller des sources (BibTeX, RIS, CSL-JSON)</translation>
    </message>
    <message>
        <source>&amp;Import sources…</source>
        <translation>&amp;Importer des sources…</translation>
    </message>
    <message>
        <source>&amp;All sources of the book…</source>
        <translation>&amp;Toutes les sources du livre…</translation>
    </message>
    <message>
        <source>Take source out</source>
        <translation>Retirer la source</translation>
    </message>
    <message>
        <source>Change source</source>
        <translation>Changer une source</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Ajouter la source</translation>
    </message>
</context>
<context>
    <name>OwnChip</name>
    <message>
        <source>Let the balloon be here as in all editions</source>
        <translation>Rendre ici la bulle comme dans toutes les éditions</translation>
    </message>
    <message>
        <source>In {0} only</source>
        <translation>En {0} seulement</translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>This book has no page yet.</source>
        <translation>Ce livre n’a pas encore de page.</translation>
    </message>
    <message>
        <source>This page is empty. Choose a layout beside it, or drag panels here from the tray.</source>
        <translation>Cette page est vide. Choisissez une mise en page à côté ou glissez ici des cases de la réserve.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Page {0} sur {1}</translation>
    </message>
    <message>
        <source>Selected: {0}</source>
        <translation>Sélection&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>PageChooser</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageForm</name>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Colour of the page</source>
        <translation>Couleur de la page</translation>
    </message>
    <message>
        <source>Title of the book</source>
        <translation>Titre du livre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Chapitre</translation>
    </message>
    <message>
        <source>Part of the book</source>
        <translation>Partie du livre</translation>
    </message>
    <message>
        <source>Number of the page</source>
        <translation>Numéro de la page</translation>
    </message>
    <message>
        <source>Printed instead of its number; empty: counted</source>
        <translation>Imprimé à la place de son numéro ; vide : compté</translation>
    </message>
    <message>
        <source>Title of the chapter</source>
        <translation>Titre du chapitre</translation>
    </message>
    <message>
        <source>None begins here</source>
        <translation>Aucun ne commence ici</translation>
    </message>
    <message>
        <source>The outline of PDFs has it; translators translate it</source>
        <translation>Il figure dans le plan des PDF ; les traducteurs le traduisent</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Page {0}</translation>
    </message>
    <message>
        <source>No page yet</source>
        <translation>Pas encore de page</translation>
    </message>
    <message>
        <source>{0} × {1} px</source>
        <translation>{0} × {1} px</translation>
    </message>
    <message>
        <source>{0} at {1} dpi</source>
        <translation>{0} à {1} ppp</translation>
    </message>
    <message>
        <source>Panels: {0} · Balloons: {1}</source>
        <translation>Cases&#xa0;: {0} · Bulles&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Title in {0}</source>
        <translation>Titre ({0})</translation>
    </message>
    <message>
        <source>Change page colour</source>
        <translation>Changer la couleur de la page</translation>
    </message>
    <message>
        <source>Change place in book</source>
        <translation>Changer la place dans le livre</translation>
    </message>
    <message>
        <source>Story: 1, 2, 3</source>
        <translation>Récit : 1, 2, 3</translation>
    </message>
    <message>
        <source>Before the story: i, ii, iii</source>
        <translation>Avant le récit : i, ii, iii</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Drag a panel from the tray onto the page, and back into the tray to take it off.</source>
        <translation>Glissez une case de la réserve sur la page, et de retour dans la réserve pour l’enlever.</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Changer le titre</translation>
    </message>
    <message>
        <source>Click a panel or a balloon to see and change it here.</source>
        <translation>Cliquez sur une case ou une bulle pour la voir et la modifier ici.</translation>
    </message>
    <message>
        <source>Drag a panel onto another to swap them, or onto a page in the strip to move it there.</source>
        <translation>Faites glisser une case sur une autre pour les échanger, ou sur une page du bandeau pour l’y déplacer.</translation>
    </message>
    <message>
        <source>Double-click a balloon to type in it. B draws a new balloon, N adds a note.</source>
        <translation>Double-cliquez sur une bulle pour y écrire. B dessine une bulle, N ajoute une note.</translation>
    </message>
    <message>
        <source>Layouts…</source>
        <translation>Mises en page…</translation>
    </message>
    <message>
        <source>Page setup…</source>
        <translation>Format de page…</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Add page</source>
        <translation>Ajouter une page</translation>
    </message>
    <message>
        <source>Add an empty page after this one</source>
        <translation>Ajouter une page vide après celle-ci</translation>
    </message>
    <message>
        <source>Duplicate page</source>
        <translation>Dupliquer la page</translation>
    </message>
    <message>
        <source>Remove page</source>
        <translation>Retirer la page</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove pages</source>
        <translation>Retirer les pages</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n page(s)</source>
        <translation>
            <numerusform>Retirer %n page</numerusform>
            <numerusform>Retirer %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagesModel</name>
    <message>
        <source>{0} panels, {1} balloons</source>
        <translation>cases&#xa0;: {0}, bulles&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Page {0}</translation>
    </message>
    <message>
        <source>Move page</source>
        <translation>Déplacer la page</translation>
    </message>
    <message>
        <source>Move pages</source>
        <translation>Déplacer les pages</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire&#xa0;?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Clavier et souris</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>Sur la page</translation>
    </message>
    <message>
        <source>In the tray</source>
        <translation>Dans la réserve</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Move a panel or balloon; swap by dropping on another</source>
        <translation>Déplacer une case ou une bulle&#xa0;; échanger en la déposant sur une autre</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>glisser</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Sélectionner plusieurs éléments</translation>
    </message>
    <message>
        <source>drag from empty ground, Shift+click</source>
        <translation>glisser depuis un endroit vide, Maj+clic</translation>
    </message>
    <message>
        <source>Move to another page</source>
        <translation>Déplacer vers une autre page</translation>
    </message>
    <message>
        <source>drag onto the page strip</source>
        <translation>glisser sur le bandeau des pages</translation>
    </message>
    <message>
        <source>Slide a picture behind its frame; larger or smaller</source>
        <translation>Faire glisser l’image derrière son cadre&#xa0;; l’agrandir, la réduire</translation>
    </message>
    <message>
        <source>double-click or Alt+drag; Alt+wheel</source>
        <translation>double clic ou Alt+glisser&#xa0;; Alt+molette</translation>
    </message>
    <message>
        <source>Crop a panel; both sides at once</source>
        <translation>Recadrer une case&#xa0;; des deux côtés à la fois</translation>
    </message>
    <message>
        <source>drag an edge; Alt+drag</source>
        <translation>glisser un bord&#xa0;; Alt+glisser</translation>
    </message>
    <message>
        <source>Turn a panel or balloon; by steps of 15°</source>
        <translation>Tourner une case ou une bulle&#xa0;; par pas de 15°</translation>
    </message>
    <message>
        <source>drag the round handle; Shift+drag</source>
        <translation>glisser la poignée ronde&#xa0;; Maj+glisser</translation>
    </message>
    <message>
        <source>Type in a balloon</source>
        <translation>Écrire dans une bulle</translation>
    </message>
    <message>
        <source>double-click, Enter or F2</source>
        <translation>double-clic, Entrée ou F2</translation>
    </message>
    <message>
        <source>Next text while typing</source>
        <translation>Texte suivant pendant la saisie</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Move by one pixel, by ten</source>
        <translation>Déplacer d’un pixel, de dix</translation>
    </message>
    <message>
        <source>arrows, Shift+arrows</source>
        <translation>flèches, Maj+flèches</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Ctrl+wheel, two fingers</source>
        <translation>Ctrl+molette, deux doigts</translation>
    </message>
    <message>
        <source>See where a panel comes from</source>
        <translation>Voir d’où vient une case</translation>
    </message>
    <message>
        <source>hold C</source>
        <translation>tenir C</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Se déplacer dans la page</translation>
    </message>
    <message>
        <source>Space+drag, wheel</source>
        <translation>Espace+glisser, molette</translation>
    </message>
    <message>
        <source>Next thing on the page</source>
        <translation>Élément suivant sur la page</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Maj+Tab</translation>
    </message>
    <message>
        <source>Place panels on a page, and take them back</source>
        <translation>Placer des cases sur une page et les reprendre</translation>
    </message>
    <message>
        <source>drag there, drag here</source>
        <translation>les y glisser, les ramener</translation>
    </message>
    <message>
        <source>Place them where there is room</source>
        <translation>Les placer là où il y a de la place</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Show where a panel is used, the next place each time</source>
        <translation>Montrer où une case est placée, tour à tour</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Take a panel back from the page in view</source>
        <translation>Reprendre une case de la page affichée</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Look at its source page</source>
        <translation>Voir sa planche d’origine</translation>
    </message>
    <message>
        <source>double-click</source>
        <translation>double-clic</translation>
    </message>
</context>
<context>
    <name>PanelForm</name>
    <message>
        <source>Panel</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillée</translation>
    </message>
    <message>
        <source>Mirrored left to right</source>
        <translation>Inversée en miroir</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Bordure</translation>
    </message>
    <message>
        <source>Border width</source>
        <translation>Épaisseur de la bordure</translation>
    </message>
    <message>
        <source>Border colour</source>
        <translation>Couleur de la bordure</translation>
    </message>
    <message>
        <source>Show where it came from</source>
        <translation>Montrer d’où elle vient</translation>
    </message>
    <message>
        <source>{0} · {1} mm</source>
        <translation>{0} · {1} mm</translation>
    </message>
    <message>
        <source>Prints at {0} dpi</source>
        <translation>S’imprime à {0} ppp</translation>
    </message>
    <message>
        <source>a page that is gone</source>
        <translation>une planche disparue</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Bring to front</source>
        <translation>Mettre au premier plan</translation>
    </message>
    <message>
        <source>Send to back</source>
        <translation>Mettre à l’arrière-plan</translation>
    </message>
    <message>
        <source>Remove from the page</source>
        <translation>Retirer de la page</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Texte alternatif</translation>
    </message>
    <message>
        <source>Say in a sentence what the panel shows, for readers who cannot see it.</source>
        <translation>Dites en une phrase ce que montre la case, pour les lecteurs qui ne la voient pas.</translation>
    </message>
    <message>
        <source>Move panel</source>
        <translation>Déplacer la case</translation>
    </message>
    <message>
        <source>Resize panel</source>
        <translation>Redimensionner la case</translation>
    </message>
    <message>
        <source>Scale panel</source>
        <translation>Mettre la case à l’échelle</translation>
    </message>
    <message>
        <source>Turn panel</source>
        <translation>Tourner la case</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Mirror panel</source>
        <translation>Inverser la case</translation>
    </message>
    <message>
        <source>Change border</source>
        <translation>Changer la bordure</translation>
    </message>
    <message>
        <source>Remove panel</source>
        <translation>Retirer la case</translation>
    </message>
    <message>
        <source>{0} × {1} mm</source>
        <translation>{0} × {1} mm</translation>
    </message>
</context>
<context>
    <name>Peek</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
</context>
<context>
    <name>PictureOptions</name>
    <message>
        <source>As drawn</source>
        <translation>Comme dessinée</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>As outlines: look the same everywhere</source>
        <translation>En contours : identiques partout</translation>
    </message>
    <message>
        <source>As text: can be changed and read back</source>
        <translation>En texte : modifiables et relisibles</translation>
    </message>
    <message>
        <source>Each picture shows</source>
        <translation>Chaque image montre</translation>
    </message>
    <message>
        <source>A page</source>
        <translation>Une page</translation>
    </message>
    <message>
        <source>A panel</source>
        <translation>Une case</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>As the page or panel</source>
        <translation>Celle de la page ou de la case</translation>
    </message>
    <message>
        <source>Square for social media, 1080 × 1080</source>
        <translation>Carré pour les réseaux sociaux, 1080 × 1080</translation>
    </message>
    <message>
        <source>Upright for social media, 1080 × 1350</source>
        <translation>Vertical pour les réseaux sociaux, 1080 × 1350</translation>
    </message>
    <message>
        <source>A whole phone, 1080 × 1920</source>
        <translation>Tout un écran de téléphone, 1080 × 1920</translation>
    </message>
    <message>
        <source>Wide for social media, 1200 × 675</source>
        <translation>Large pour les réseaux sociaux, 1200 × 675</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Very good (92)</source>
        <translation>Très bonne (92)</translation>
    </message>
    <message>
        <source>Good (80)</source>
        <translation>Bonne (80)</translation>
    </message>
    <message>
        <source>Small files (60)</source>
        <translation>Petits fichiers (60)</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Page {0}, panel {1}</source>
        <translation>Page {0}, case {1}</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Page {0}</translation>
    </message>
    <message>
        <source>alternative text</source>
        <translation>texte alternatif</translation>
    </message>
    <message>
        <source>Note {0}</source>
        <translation>Note {0}</translation>
    </message>
    <message>
        <source>Note without a mark</source>
        <translation>Note sans appel</translation>
    </message>
    <message>
        <source>Title of the book</source>
        <translation>Titre du livre</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Fixed word</source>
        <translation>Mot fixe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Livre</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>{0} {1} %</source>
        <translation>{0} {1} %</translation>
    </message>
    <message>
        <source>{0} of {1} words</source>
        <translation>{0} mots sur {1}</translation>
    </message>
</context>
<context>
    <name>ProspectWords</name>
    <message numerus="yes">
        <source>%n line(s) in the file’s own text, which go into the balloons</source>
        <translation>
            <numerusform>%n ligne dans le texte du fichier, qui ira dans les bulles</numerusform>
            <numerusform>%n lignes dans le texte du fichier, qui iront dans les bulles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n panel(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balloon(s)</source>
        <translation>
            <numerusform>%n bulle</numerusform>
            <numerusform>%n bulles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>All balloons of the drawing have a text here.</source>
        <translation>Ici, toutes les bulles du dessin ont un texte.</translation>
    </message>
    <message>
        <source>Reading the words of the drawing</source>
        <translation>Lecture des mots du dessin</translation>
    </message>
    <message>
        <source>Reading stopped. Nothing was taken.</source>
        <translation>Lecture arrêtée. Rien n’a été repris.</translation>
    </message>
    <message>
        <source>Read the words of the drawing</source>
        <translation>Lire les mots du dessin</translation>
    </message>
    <message>
        <source>The drawing stays as it is. Translations are lettered in its place.</source>
        <translation>Le dessin reste tel quel. Les traductions sont lettrées à sa place.</translation>
    </message>
    <message>
        <source>Look at them…</source>
        <translation>Les voir…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Words of the drawing</source>
        <translation>Mots du dessin</translation>
    </message>
    <message>
        <source>Compare these with the drawing. “Show me” goes to the balloon.</source>
        <translation>Comparez-les au dessin. «&#xa0;Montrer&#xa0;» mène à la bulle.</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Illisibles</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lus</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Comment on this text</source>
        <translation>Commentaire sur ce texte</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your name: reviews and comments are signed with it.</source>
        <translation>Votre nom : il signe les relectures et les commentaires.</translation>
    </message>
    <message>
        <source>Delete this comment</source>
        <translation>Supprimer ce commentaire</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Écrire un commentaire</translation>
    </message>
    <message>
        <source>Delete a comment</source>
        <translation>Supprimer un commentaire</translation>
    </message>
    <message>
        <source>Write a comment; Enter keeps it</source>
        <translation>Écrivez un commentaire ; Entrée le garde</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>Balloon as in all editions</source>
        <translation>Bulle comme dans toutes les éditions</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Lettres plus petites</translation>
    </message>
    <message>
        <source>Larger balloon</source>
        <translation>Bulle plus grande</translation>
    </message>
    <message>
        <source>As in all editions</source>
        <translation>Comme dans toutes les éditions</translation>
    </message>
    <message>
        <source>In {0} only: {1}.</source>
        <translation>En {0} seulement : {1}.</translation>
    </message>
    <message>
        <source>Letter smaller in this edition</source>
        <translation>Lettres plus petites dans cette édition</translation>
    </message>
    <message>
        <source>Enlarge balloon in this edition</source>
        <translation>Agrandir la bulle dans cette édition</translation>
    </message>
    <message>
        <source>Only fewer words help here.</source>
        <translation>Ici, il faut moins de mots.</translation>
    </message>
    <message>
        <source>place and shape</source>
        <translation>place et forme</translation>
    </message>
    <message>
        <source>size of letters</source>
        <translation>taille des lettres</translation>
    </message>
    <message>
        <source>font</source>
        <translation>police</translation>
    </message>
    <message>
        <source>direction of lines</source>
        <translation>sens des lignes</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Ce qu’il en est advenu</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>{0}, {1}: {2} taken, {3} unchanged, {4} refused</source>
        <translation>{0}, {1}&#xa0;: {2} pris, {3} inchangés, {4} refusés</translation>
    </message>
</context>
<context>
    <name>RightsDialog</name>
    <message>
        <source>Authors and licences</source>
        <translation>Auteurs et licences</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importations</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Change authors and licences</source>
        <translation>Modifier les auteurs et les licences</translation>
    </message>
    <message>
        <source>In the credits</source>
        <translation>Dans les crédits</translation>
    </message>
    <message>
        <source>No pages have been imported yet.</source>
        <translation>Aucune planche n’a encore été importée.</translation>
    </message>
    <message>
        <source>differs from page to page</source>
        <translation>varie d’une planche à l’autre</translation>
    </message>
    <message numerus="yes">
        <source>For %n source page(s)</source>
        <translation>
            <numerusform>Pour %n planche</numerusform>
            <numerusform>Pour %n planches</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet: readers will not learn whose drawings these are.</source>
        <translation>Rien encore&#xa0;: les lecteurs ne sauront pas de qui sont ces dessins.</translation>
    </message>
</context>
<context>
    <name>Scripts</name>
    <message>
        <source>Latin</source>
        <translation>latin</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamien</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grec</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>cyrillique</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hébreu</translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation>devanagari</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>bengali</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>tamoul</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thaï</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Chinese, simplified</source>
        <translation>chinois simplifié</translation>
    </message>
    <message>
        <source>Chinese, traditional</source>
        <translation>chinois traditionnel</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coréen</translation>
    </message>
</context>
<context>
    <name>SetupDialog</name>
    <message>
        <source>Page setup</source>
        <translation>Format de page</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message numerus="yes">
        <source>Change the %n page(s) of the book, too</source>
        <translation>
            <numerusform>Changer aussi %n page du livre</numerusform>
            <numerusform>Changer aussi les %n pages du livre</numerusform>
        </translation>
    </message>
    <message>
        <source>Scale what lies on them to the new size</source>
        <translation>Mettre leur contenu à l’échelle du nouveau format</translation>
    </message>
    <message>
        <source>Leave it as large as it is, in the middle</source>
        <translation>Laisser leur contenu à sa taille, au milieu</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tel quel</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>millimetres</source>
        <translation>millimètres</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>pouces</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <source>Turn the page: swap width and height</source>
        <translation>Tourner la page : échanger largeur et hauteur</translation>
    </message>
    <message>
        <source>New pages are made so, and panels keep to its margins and gutter.</source>
        <translation>Les nouvelles pages sont faites ainsi, et les cases en suivent les marges et la gouttière.</translation>
    </message>
    <message>
        <source>That leaves no room for panels. Choose a larger page or smaller margins.</source>
        <translation>Il ne reste pas de place pour les cases. Choisissez une page plus grande ou des marges plus petites.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Left margin</source>
        <translation>Marge gauche</translation>
    </message>
    <message>
        <source>Right margin</source>
        <translation>Marge droite</translation>
    </message>
    <message>
        <source>Top margin</source>
        <translation>Marge du haut</translation>
    </message>
    <message>
        <source>Bottom margin</source>
        <translation>Marge du bas</translation>
    </message>
    <message>
        <source>Gutter</source>
        <translation>Gouttière</translation>
    </message>
    <message>
        <source>Bleed</source>
        <translation>Fond perdu</translation>
    </message>
    <message>
        <source>Width, height</source>
        <translation>Largeur, hauteur</translation>
    </message>
    <message>
        <source>Margins at the sides</source>
        <translation>Marges latérales</translation>
    </message>
    <message>
        <source>Top, bottom</source>
        <translation>Haut, bas</translation>
    </message>
    <message>
        <source>Gutter, bleed</source>
        <translation>Gouttière, fond perdu</translation>
    </message>
</context>
<context>
    <name>SeveralForm</name>
    <message numerus="yes">
        <source>Lettering of %n balloon(s)</source>
        <translation>
            <numerusform>Lettrage de %n bulle</numerusform>
            <numerusform>Lettrage de %n bulles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Change shortcuts</source>
        <translation>Modifier les raccourcis</translation>
    </message>
    <message>
        <source>Find a command, or keys such as Ctrl+D</source>
        <translation>Chercher une commande, ou des touches comme Ctrl+D</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Comme au début</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>“{0}” has these keys and would lose them.</source>
        <translation>«&#xa0;{0}&#xa0;» a ces touches et les perdrait.</translation>
    </message>
    <message>
        <source>A single letter: it is a command on the page, never while words are typed.</source>
        <translation>Une simple lettre&#xa0;: c’est une commande sur la page, jamais pendant la saisie.</translation>
    </message>
    <message>
        <source>These keys are free.</source>
        <translation>Ces touches sont libres.</translation>
    </message>
    <message>
        <source>Click into the field and press the keys that the command shall have.</source>
        <translation>Cliquez dans le champ et appuyez sur les touches que la commande doit avoir.</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Rebuild the art</source>
        <translation>Reconstruire le dessin</translation>
    </message>
    <message>
        <source>Spare the art</source>
        <translation>Épargner le dessin</translation>
    </message>
    <message>
        <source>Restore the page</source>
        <translation>Rétablir la page</translation>
    </message>
    <message>
        <source>Fill with a colour</source>
        <translation>Remplir d’une couleur</translation>
    </message>
    <message>
        <source>Colour to fill with</source>
        <translation>Couleur de remplissage</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Taille du pinceau</translation>
    </message>
    <message>
        <source>Size of the brush ([ and ])</source>
        <translation>Taille du pinceau ([ et ])</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Reconstruire</translation>
    </message>
    <message>
        <source>What you paint over is rebuilt from the art around it</source>
        <translation>Ce que vous peignez est reconstruit d’après le dessin alentour</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>Épargner</translation>
    </message>
    <message>
        <source>Nothing is rebuilt where you paint; lettering goes all the same</source>
        <translation>Rien n’est reconstruit là où vous peignez ; le lettrage part quand même</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>The page as it came shows where you paint</source>
        <translation>La page telle quelle réapparaît là où vous peignez</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>Paint with one colour; Alt+click takes it from the page</source>
        <translation>Peindre d’une seule couleur ; Alt+clic la prend sur la page</translation>
    </message>
    <message>
        <source>Draw panel</source>
        <translation>Dessiner une case</translation>
    </message>
    <message>
        <source>Cut panel</source>
        <translation>Couper une case</translation>
    </message>
    <message>
        <source>Order panels</source>
        <translation>Ordonner les cases</translation>
    </message>
    <message>
        <source>Join panels</source>
        <translation>Réunir des cases</translation>
    </message>
    <message>
        <source>Finding panels and balloons on {0}</source>
        <translation>Recherche des cases et des bulles de {0}</translation>
    </message>
    <message>
        <source>Find again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>Tracing</source>
        <translation>Détourage</translation>
    </message>
    <message>
        <source>Draw balloon</source>
        <translation>Dessiner une bulle</translation>
    </message>
    <message>
        <source>Taking a colour</source>
        <translation>Prise d’une couleur</translation>
    </message>
    <message>
        <source>Kind of balloon</source>
        <translation>Genre de bulle</translation>
    </message>
    <message>
        <source>Choose and correct (V)</source>
        <translation>Choisir et corriger (V)</translation>
    </message>
    <message>
        <source>Draw a panel (F)</source>
        <translation>Dessiner une case (F)</translation>
    </message>
    <message>
        <source>Trace or draw a balloon (B)</source>
        <translation>Détourer ou dessiner une bulle (B)</translation>
    </message>
    <message>
        <source>Cut a panel (K)</source>
        <translation>Couper une case (K)</translation>
    </message>
    <message>
        <source>Set the reading order (O)</source>
        <translation>Fixer l’ordre de lecture (O)</translation>
    </message>
    <message>
        <source>Mend the plate (E)</source>
        <translation>Réparer la planche nettoyée (E)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>The page as it came</source>
        <translation>La page telle quelle</translation>
    </message>
    <message>
        <source>No lettering</source>
        <translation>Sans lettrage</translation>
    </message>
    <message>
        <source>The plate: balloons without words</source>
        <translation>La planche nettoyée : des bulles sans texte</translation>
    </message>
    <message>
        <source>No balloons</source>
        <translation>Sans bulles</translation>
    </message>
    <message>
        <source>The plate: the art without balloons</source>
        <translation>La planche nettoyée : le dessin sans bulles</translation>
    </message>
    <message>
        <source>Drag a box over the panel. With Shift: draw around it.</source>
        <translation>Tracez un cadre sur la case. Avec Maj : entourez-la.</translation>
    </message>
    <message>
        <source>Click inside a balloon or on dashed lettering, or draw around it.</source>
        <translation>Cliquez dans une bulle ou sur un lettrage en pointillé, ou entourez-la.</translation>
    </message>
    <message>
        <source>Drag a line across panels. With Shift: straight.</source>
        <translation>Tirez un trait à travers des cases. Avec Maj : droit.</translation>
    </message>
    <message>
        <source>Click the panels in the order in which they are read.</source>
        <translation>Cliquez les cases dans l’ordre où on les lit.</translation>
    </message>
    <message>
        <source>Paint. [ and ]: size.</source>
        <translation>Peignez. [ et ] : taille.</translation>
    </message>
    <message>
        <source>Drag an edge or a corner. Double-click an edge: one more corner.</source>
        <translation>Tirez un bord ou un coin. Double-clic sur un bord : un coin de plus.</translation>
    </message>
    <message>
        <source>Take words on the drawing</source>
        <translation>Prendre les mots du dessin</translation>
    </message>
</context>
<context>
    <name>SourceCanvas</name>
    <message>
        <source>Source page</source>
        <translation>Page source</translation>
    </message>
    <message>
        <source>Correct outline</source>
        <translation>Corriger un contour</translation>
    </message>
    <message>
        <source>Remove what was found</source>
        <translation>Retirer ce qui a été trouvé</translation>
    </message>
</context>
<context>
    <name>SourceFields</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Directeur d’ouvrage</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Réalisateur</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>Paru dans</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Colloque</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorité</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Conservé à</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Looked at on</source>
        <translation>Consulté le</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Archived at</source>
        <translation>Archivé sur</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site Web</translation>
    </message>
    <message>
        <source>Words of the post</source>
        <translation>Texte du message</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Blog</source>
        <translation>Blog</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Magazine</source>
        <translation>Magazine</translation>
    </message>
    <message>
        <source>Title of the book</source>
        <translation>Titre du livre</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Tribunal</translation>
    </message>
    <message>
        <source>Collection of laws</source>
        <translation>Recueil de lois</translation>
    </message>
    <message>
        <source>University</source>
        <translation>Université</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Studio or channel</source>
        <translation>Studio ou chaîne</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Émission</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Source page</source>
        <translation>Page source</translation>
    </message>
    <message>
        <source>The dashed words become texts that can be translated, like those of balloons</source>
        <translation>Les mots en pointillé deviennent des textes à traduire, comme ceux des bulles</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Balloons</source>
        <translation>Bulles</translation>
    </message>
    <message>
        <source>Shown on</source>
        <translation>Montrée en</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Authors and licences…</source>
        <translation>Auteurs et licences…</translation>
    </message>
    <message>
        <source>Source page {0} of {1}</source>
        <translation>Page source {0} sur {1}</translation>
    </message>
    <message>
        <source>{0} × {1} px</source>
        <translation>{0} × {1} px</translation>
    </message>
    <message numerus="yes">
        <source>Make texts of %n on the drawing</source>
        <translation>
            <numerusform>Faire un texte de %n passage du dessin</numerusform>
            <numerusform>Faire des textes de %n passages du dessin</numerusform>
        </translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>pas encore indiqués</translation>
    </message>
    <message>
        <source>{0}, {1} of them by hand</source>
        <translation>{0}, dont {1} à la main</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>page {0}</translation>
    </message>
    <message>
        <source>no page</source>
        <translation>aucune page</translation>
    </message>
    <message>
        <source>A panel, numbered as it is read; ✓ is drawn by hand</source>
        <translation>Une case, numérotée dans l’ordre de lecture ; ✓ : tracée à la main</translation>
    </message>
    <message>
        <source>A balloon</source>
        <translation>Une bulle</translation>
    </message>
    <message>
        <source>Dashed: words on the drawing; click them with the balloon tool</source>
        <translation>En tirets : des mots sur le dessin ; cliquez dessus avec l’outil bulle</translation>
    </message>
    <message>
        <source>Pages that still show this one as it came follow what you correct. Moved panels stay.</source>
        <translation>Les pages qui la montrent encore telle quelle suivent vos corrections. Les cases déplacées restent.</translation>
    </message>
    <message>
        <source>“No balloons” shows the drawing without them. Mend it there with the brush.</source>
        <translation>« Sans bulles » montre le dessin sans elles. Retouchez-le là, au pinceau.</translation>
    </message>
    <message>
        <source>Page Up and Page Down turn the source pages. Esc goes back to the book.</source>
        <translation>Page préc. et Page suiv. tournent les pages sources. Échap ramène au livre.</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Nouvelle source</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Genre de source</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Ajouter la source</translation>
    </message>
    <message>
        <source>In the notes</source>
        <translation>Dans les notes</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Here it stands as the notes print it.</source>
        <translation>Elle apparaît ici comme les notes l’impriment.</translation>
    </message>
    <message>
        <source>Family name, given name; next one</source>
        <translation>Nom, prénom ; suivant</translation>
    </message>
    <message>
        <source>2024-05-31, 2024-05 or 2024</source>
        <translation>2024-05-31, 2024-05 ou 2024</translation>
    </message>
    <message>
        <source>! The address is wrong: it should begin with https:// and have no spaces.</source>
        <translation>! L’adresse est fausse : elle doit commencer par https:// et n’avoir pas d’espaces.</translation>
    </message>
    <message>
        <source>! It does not say when it appeared.</source>
        <translation>! Il manque la date de parution.</translation>
    </message>
    <message>
        <source>! “{0}” is no date: write 2024-05-31, 2024-05 or 2024.</source>
        <translation>! « {0} » n’est pas une date : écrivez 2024-05-31, 2024-05 ou 2024.</translation>
    </message>
    <message>
        <source>! It does not say when it was looked at.</source>
        <translation>! Il manque la date de consultation.</translation>
    </message>
</context>
<context>
    <name>SourceKinds</name>
    <message>
        <source>Web page</source>
        <translation>Page Web</translation>
    </message>
    <message>
        <source>Article in a journal</source>
        <translation>Article de revue</translation>
    </message>
    <message>
        <source>Article in a newspaper</source>
        <translation>Article de journal</translation>
    </message>
    <message>
        <source>Article in a magazine</source>
        <translation>Article de magazine</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>Chapter of a book</source>
        <translation>Chapitre d’un livre</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Thesis</source>
        <translation>Thèse</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Loi</translation>
    </message>
    <message>
        <source>Court ruling</source>
        <translation>Décision de justice</translation>
    </message>
    <message>
        <source>Video or film</source>
        <translation>Vidéo ou film</translation>
    </message>
    <message>
        <source>Broadcast or podcast</source>
        <translation>Émission ou podcast</translation>
    </message>
    <message>
        <source>Social media post</source>
        <translation>Message sur un réseau social</translation>
    </message>
    <message>
        <source>Blog post</source>
        <translation>Billet de blog</translation>
    </message>
    <message>
        <source>Conference paper</source>
        <translation>Communication de colloque</translation>
    </message>
    <message>
        <source>Patent</source>
        <translation>Brevet</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Entretien</translation>
    </message>
    <message>
        <source>Manuscript</source>
        <translation>Manuscrit</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>Autre document</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message numerus="yes">
        <source>%n panel(s) found</source>
        <translation>
            <numerusform>%n case trouvée</numerusform>
            <numerusform>%n cases trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balloon(s)</source>
        <translation>
            <numerusform>%n bulle</numerusform>
            <numerusform>%n bulles</numerusform>
        </translation>
    </message>
    <message>
        <source>What you drew stays.</source>
        <translation>Ce que vous avez dessiné reste.</translation>
    </message>
    <message>
        <source>There is no closed balloon here. Draw its outline: press, go around it, let go.</source>
        <translation>Il n’y a pas de bulle fermée ici. Dessinez son contour : appuyez, entourez-la, relâchez.</translation>
    </message>
    <message>
        <source>Back to the pages of the book (Esc)</source>
        <translation>Retour aux pages du livre (Échap)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Source page</source>
        <translation>Page source</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Join the chosen panels (Ctrl+J)</source>
        <translation>Réunir les cases choisies (Ctrl+J)</translation>
    </message>
    <message>
        <source>Forget what is chosen (Del)</source>
        <translation>Oublier ce qui est choisi (Suppr)</translation>
    </message>
    <message>
        <source>Find panels and balloons again; what you drew stays</source>
        <translation>Chercher à nouveau cases et bulles ; ce que vous avez dessiné reste</translation>
    </message>
    <message>
        <source>Kind of balloon</source>
        <translation>Genre de bulle</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Import sources</source>
        <translation>Importer des sources</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>le presse-papiers</translation>
    </message>
    <message>
        <source>Paste sources</source>
        <translation>Coller des sources</translation>
    </message>
    <message>
        <source>Lists of sources</source>
        <translation>Listes de sources</translation>
    </message>
    <message>
        <source>Sources ({0})</source>
        <translation>Sources ({0})</translation>
    </message>
    <message>
        <source>Sources: {0} new</source>
        <translation>Sources : {0} nouvelles</translation>
    </message>
    <message>
        <source>{0} brought up to date</source>
        <translation>{0} mises à jour</translation>
    </message>
    <message>
        <source>{0} known already</source>
        <translation>{0} déjà connues</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>Sources of this book</source>
        <translation>Sources de ce livre</translation>
    </message>
    <message>
        <source>Find author, title or address</source>
        <translation>Chercher auteur, titre ou adresse</translation>
    </message>
    <message>
        <source>With something to mend</source>
        <translation>Avec quelque chose à corriger</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>No sources yet. Paste BibTeX, RIS or CSL-JSON, import an export of Zotero, or write a new one.</source>
        <translation>Pas encore de sources. Collez du BibTeX, du RIS ou du CSL-JSON, importez un export de Zotero, ou écrivez-en une nouvelle.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>New source…</source>
        <translation>Nouvelle source…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Remove source</source>
        <translation>Retirer une source</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>Add “{0}” to the known words</source>
        <translation>Ajouter «&#xa0;{0}&#xa0;» aux mots connus</translation>
    </message>
    <message>
        <source>Nothing like it in the dictionary</source>
        <translation>Rien d’approchant dans le dictionnaire</translation>
    </message>
    <message>
        <source>“{0}” is right: add it to the book&apos;s words</source>
        <translation>«&#xa0;{0}&#xa0;» est correct&#xa0;: l’ajouter aux mots du livre</translation>
    </message>
    <message>
        <source>Take “{0}” out of the book&apos;s words</source>
        <translation>Retirer «&#xa0;{0}&#xa0;» des mots du livre</translation>
    </message>
    <message>
        <source>Take “{0}” out of the known words</source>
        <translation>Retirer «&#xa0;{0}&#xa0;» des mots connus</translation>
    </message>
</context>
<context>
    <name>Spoilers</name>
    <message numerus="yes">
        <source>%n thing(s) to look at first</source>
        <translation>
            <numerusform>%n point à regarder avant</numerusform>
            <numerusform>%n points à regarder avant</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Recent books</source>
        <translation>Livres récents</translation>
    </message>
    <message>
        <source>Books that you open will stand here with their covers. New here? Open the sample.</source>
        <translation>Les livres que vous ouvrez apparaîtront ici avec leur couverture. Première visite&#xa0;? Ouvrez l’exemple.</translation>
    </message>
    <message>
        <source>Drop a comic here</source>
        <translation>Déposez une bande dessinée ici</translation>
    </message>
    <message>
        <source>New from pages…</source>
        <translation>Nouveau à partir de pages…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Ouvrir {0}</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
    <message>
        <source>The folder is not there any more.</source>
        <translation>Le dossier n’existe plus.</translation>
    </message>
    <message>
        <source>CBZ, CBR, PDF, EPUB, pictures or a folder – or the folder of a book</source>
        <translation>CBZ, CBR, PDF, EPUB, images ou un dossier – ou le dossier d’un livre</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>translated</source>
        <translation>traduit</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>relu</translation>
    </message>
    <message>
        <source>source has changed</source>
        <translation>source modifiée</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>trop long</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Zoom: fit the page</source>
        <translation>Zoom&#xa0;: page entière</translation>
    </message>
    <message>
        <source>Show the texts</source>
        <translation>Montrer les textes</translation>
    </message>
    <message>
        <source>Show the next text that is too long</source>
        <translation>Montrer le texte trop long suivant</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation>page {0} sur {1}</translation>
    </message>
    <message>
        <source>no pages</source>
        <translation>pas de page</translation>
    </message>
    <message>
        <source>● not saved</source>
        <translation>● non enregistré</translation>
    </message>
    <message>
        <source>saved {0}</source>
        <translation>enregistré à {0}</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) too long</source>
        <translation>
            <numerusform>%n texte trop long</numerusform>
            <numerusform>%n textes trop longs</numerusform>
        </translation>
    </message>
    <message>
        <source>Background work: click to see or stop it</source>
        <translation>Travail en arrière-plan&#xa0;: cliquez pour le voir ou l’arrêter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>{0}: stopping</source>
        <translation>{0}&#xa0;: arrêt en cours</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}&#xa0;: {1} sur {2}</translation>
    </message>
</context>
<context>
    <name>StyleForm</name>
    <message>
        <source>What the font can do</source>
        <translation>Ce que sait faire la police</translation>
    </message>
    <message>
        <source>This font has no alternates, swashes or other letters to choose.</source>
        <translation>Cette police n’a ni variantes, ni lettres ornées, ni autres lettres à choisir.</translation>
    </message>
    <message>
        <source>Colour of the letters</source>
        <translation>Couleur des lettres</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Colour below</source>
        <translation>Couleur en bas</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Contour</translation>
    </message>
    <message>
        <source>Width of the outline</source>
        <translation>Épaisseur du contour</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Ombre</translation>
    </message>
    <message>
        <source>Shadow to the right</source>
        <translation>Ombre vers la droite</translation>
    </message>
    <message>
        <source>Shadow downwards</source>
        <translation>Ombre vers le bas</translation>
    </message>
    <message>
        <source>With a colour below, the letters shade from one to the other.</source>
        <translation>Avec une couleur en bas, les lettres passent de l’une à l’autre.</translation>
    </message>
    <message>
        <source>right, down</source>
        <translation>droite, bas</translation>
    </message>
    <message>
        <source>Balloon</source>
        <translation>Bulle</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Trait</translation>
    </message>
    <message>
        <source>Width of the line</source>
        <translation>Épaisseur du trait</translation>
    </message>
    <message>
        <source>Dashes</source>
        <translation>Tirets</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>plein</translation>
    </message>
    <message>
        <source>dashed</source>
        <translation>tirets</translation>
    </message>
    <message>
        <source>dotted</source>
        <translation>pointillé</translation>
    </message>
    <message>
        <source>long dashes</source>
        <translation>longs tirets</translation>
    </message>
    <message>
        <source>Fonts of the languages</source>
        <translation>Polices des langues</translation>
    </message>
    <message>
        <source>A font that lacks a language&apos;s letters is replaced there.</source>
        <translation>Une police à qui manquent les lettres d’une langue y est remplacée.</translation>
    </message>
    <message>
        <source>Font in {0}</source>
        <translation>Police en {0}</translation>
    </message>
    <message>
        <source>as the style</source>
        <translation>comme le style</translation>
    </message>
    <message>
        <source>The book has no language yet.</source>
        <translation>Le livre n’a pas encore de langue.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Least size</source>
        <translation>Taille minimale</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Tailles</translation>
    </message>
    <message>
        <source>alike on each page</source>
        <translation>égales sur chaque page</translation>
    </message>
    <message>
        <source>alike in the book</source>
        <translation>égales dans le livre</translation>
    </message>
    <message>
        <source>as large as the balloon</source>
        <translation>aussi grandes que la bulle</translation>
    </message>
    <message>
        <source>Line distance</source>
        <translation>Interligne</translation>
    </message>
    <message>
        <source>Letter spacing</source>
        <translation>Interlettrage</translation>
    </message>
    <message>
        <source>Letter case</source>
        <translation>Casse</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>comme écrit</translation>
    </message>
    <message>
        <source>CAPITALS</source>
        <translation>CAPITALES</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>centred</source>
        <translation>centrées</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>au début</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>à la fin</translation>
    </message>
    <message>
        <source>Break words with hyphens</source>
        <translation>Couper les mots</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>{0} pt in print</source>
        <translation>{0}&#xa0;pt imprimé</translation>
    </message>
    <message>
        <source>On each page, all balloons get the size that most of them hold.</source>
        <translation>Sur chaque page, toutes les bulles ont la taille que la plupart acceptent.</translation>
    </message>
    <message>
        <source>The words fill their balloon: drag it larger, and they grow.</source>
        <translation>Les mots remplissent leur bulle : agrandissez-la, et ils grandissent.</translation>
    </message>
    <message>
        <source>Every balloon gets this size; only one that is too full gets a smaller one.</source>
        <translation>Chaque bulle a cette taille&#xa0;; seule une bulle trop pleine en a une plus petite.</translation>
    </message>
    <message>
        <source>This font is not there: another one stands in. Add it, or choose one.</source>
        <translation>Cette police n’est pas là&#xa0;: une autre la remplace. Ajoutez-la ou choisissez-en une.</translation>
    </message>
    <message>
        <source>This font has no bold letters: nothing is faked.</source>
        <translation>Cette police n’a pas de lettres grasses&#xa0;: rien n’est simulé.</translation>
    </message>
    <message>
        <source>This font has no slanted letters of its own: its upright ones lean.</source>
        <translation>Cette police n’a pas de lettres penchées&#xa0;: les droites sont inclinées.</translation>
    </message>
</context>
<context>
    <name>StylesPanel</name>
    <message>
        <source>Balloon styles</source>
        <translation>Styles de bulles</translation>
    </message>
    <message>
        <source>Back to the selection</source>
        <translation>Retour à la sélection</translation>
    </message>
    <message>
        <source>New style, as this one</source>
        <translation>Nouveau style, comme celui-ci</translation>
    </message>
    <message>
        <source>The chosen style</source>
        <translation>Le style choisi</translation>
    </message>
    <message>
        <source>Name of the style</source>
        <translation>Nom du style</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message numerus="yes">
        <source>%n balloon(s)</source>
        <translation>
            <numerusform>%n bulle</numerusform>
            <numerusform>%n bulles</numerusform>
        </translation>
    </message>
    <message>
        <source>Change style {0}</source>
        <translation>Modifier le style {0}</translation>
    </message>
    <message>
        <source>Change font of a language</source>
        <translation>Changer la police d’une langue</translation>
    </message>
    <message>
        <source>New style</source>
        <translation>Nouveau style</translation>
    </message>
    <message>
        <source>Rename style</source>
        <translation>Renommer le style</translation>
    </message>
    <message>
        <source>Remove style</source>
        <translation>Retirer le style</translation>
    </message>
    <message numerus="yes">
        <source>Remove; its %n balloon(s) become …</source>
        <translation>
            <numerusform>Retirer&#xa0;; sa %n bulle devient…</numerusform>
            <numerusform>Retirer&#xa0;; ses %n bulles deviennent…</numerusform>
        </translation>
    </message>
    <message>
        <source>Styles of the book</source>
        <translation>Styles du livre</translation>
    </message>
    <message>
        <source>Remove this style</source>
        <translation>Retirer ce style</translation>
    </message>
</context>
<context>
    <name>TextCommands</name>
    <message>
        <source>Exporting the texts in {0}</source>
        <translation>Export des textes en {0}</translation>
    </message>
    <message>
        <source>Export stopped.</source>
        <translation>Export arrêté.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Montrer le dossier</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Écrit&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>Texts to import</source>
        <translation>Textes à importer</translation>
    </message>
    <message>
        <source>Show the edition first that the PDF is of.</source>
        <translation>Montrez d’abord l’édition dont vient le PDF.</translation>
    </message>
    <message>
        <source>Edition in {0}</source>
        <translation>Édition en {0}</translation>
    </message>
    <message>
        <source>Open the book first that these texts belong to.</source>
        <translation>Ouvrez d’abord le livre auquel appartiennent ces textes.</translation>
    </message>
    <message>
        <source>Importing {0}</source>
        <translation>Import de {0}</translation>
    </message>
    <message>
        <source>Import stopped. Nothing was taken.</source>
        <translation>Import arrêté. Rien n’a été pris.</translation>
    </message>
    <message>
        <source>Import {0}</source>
        <translation>Importer {0}</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Compte rendu…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>Les lire</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) on the drawing can be translated now.</source>
        <translation>
            <numerusform>%n texte du dessin peut maintenant être traduit.</numerusform>
            <numerusform>%n textes du dessin peuvent maintenant être traduits.</numerusform>
        </translation>
    </message>
    <message>
        <source>No words outside balloons were found. The balloon tool of F4 takes any.</source>
        <translation>Aucun mot n’a été trouvé hors des bulles. L’outil bulle de F4 en prend n’importe lesquels.</translation>
    </message>
    <message>
        <source>Import of texts</source>
        <translation>Import de textes</translation>
    </message>
    <message>
        <source>Import texts</source>
        <translation>Importer des textes</translation>
    </message>
    <message>
        <source>In which language is {0}?</source>
        <translation>Dans quelle langue est {0}&#xa0;?</translation>
    </message>
    <message>
        <source>Add an edition…</source>
        <translation>Ajouter une édition…</translation>
    </message>
    <message>
        <source>This book has no edition in another language yet.</source>
        <translation>Ce livre n’a pas encore d’édition dans une autre langue.</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>A reading beside a word is written {0}.</source>
        <translation>Une lecture à côté d’un mot s’écrit {0}.</translation>
    </message>
    <message>
        <source>It still holds</source>
        <translation>Elle reste juste</translation>
    </message>
    <message>
        <source>Mark this text as {0}</source>
        <translation>Marquer ce texte&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Text in {0}</source>
        <translation>Texte ({0})</translation>
    </message>
    <message>
        <source>Words in {0}</source>
        <translation>Mots ({0})</translation>
    </message>
    <message>
        <source>The words stand in the drawing.</source>
        <translation>Les mots sont dans le dessin.</translation>
    </message>
    <message>
        <source>Write the words here.</source>
        <translation>Écrivez les mots ici.</translation>
    </message>
    <message>
        <source>Write the translation here.</source>
        <translation>Écrivez la traduction ici.</translation>
    </message>
    <message>
        <source>Type words</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Confirm translation</source>
        <translation>Confirmer la traduction</translation>
    </message>
    <message>
        <source>Mark as {0}</source>
        <translation>Marquer&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Shorten it, or letter it smaller or in a larger balloon, here alone:</source>
        <translation>Raccourcissez-le, ou prenez, ici seulement, des lettres plus petites ou une bulle plus grande :</translation>
    </message>
    <message>
        <source>No words in {0} yet: write them in that edition first.</source>
        <translation>Pas encore de texte en {0} : écrivez-le d’abord dans cette édition.</translation>
    </message>
    <message>
        <source>The source has changed: what is underlined came, what is struck out went.</source>
        <translation>La source a changé : ce qui est souligné est nouveau, ce qui est barré n’y est plus.</translation>
    </message>
</context>
<context>
    <name>TextsPanel</name>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Type words</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>in the drawing</source>
        <translation>dans le dessin</translation>
    </message>
    <message>
        <source>Find in texts</source>
        <translation>Chercher dans les textes</translation>
    </message>
    <message>
        <source>Which texts</source>
        <translation>Quels textes</translation>
    </message>
    <message>
        <source>No text holds these words.</source>
        <translation>Aucun texte ne contient ces mots.</translation>
    </message>
    <message>
        <source>No texts yet. Double-click a balloon on the page and type its words.</source>
        <translation>Pas encore de textes. Double-cliquez sur une bulle de la page et écrivez ses mots.</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>Tous les textes</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>The balloon is another in {0}.</source>
        <translation>La bulle est autre en {0}.</translation>
    </message>
    <message>
        <source>Of which pages</source>
        <translation>De quelles pages</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Toutes les pages</translation>
    </message>
    <message>
        <source>Page in view</source>
        <translation>Page affichée</translation>
    </message>
    <message>
        <source>Title, notes, credits</source>
        <translation>Titre, notes, crédits</translation>
    </message>
    <message>
        <source>Needs work</source>
        <translation>À travailler</translation>
    </message>
    <message>
        <source>With a comment</source>
        <translation>Avec commentaire</translation>
    </message>
    <message>
        <source>Balloon changed here</source>
        <translation>Bulle modifiée ici</translation>
    </message>
    <message>
        <source>This page has no texts.</source>
        <translation>Cette page n’a pas de texte.</translation>
    </message>
    <message>
        <source>No texts need work in {0}. All of them are translated.</source>
        <translation>Aucun texte à travailler en {0}. Tous sont traduits.</translation>
    </message>
    <message>
        <source>No texts are missing in {0}.</source>
        <translation>Aucun texte ne manque en {0}.</translation>
    </message>
    <message>
        <source>All words fit their balloons in {0}.</source>
        <translation>Tous les mots tiennent dans leurs bulles en {0}.</translation>
    </message>
    <message>
        <source>Nobody has written a comment in {0} yet. Write one beneath a text.</source>
        <translation>Personne n’a encore écrit de commentaire en {0}. Écrivez-en un sous un texte.</translation>
    </message>
    <message>
        <source>No balloon is another in {0} than in all editions. Drag or resize one at this desk, and it is.</source>
        <translation>Aucune bulle n’est autre en {0} que dans toutes les éditions. Déplacez-en une ou changez sa taille à ce bureau, et elle le sera.</translation>
    </message>
    <message>
        <source>No text in {0} is in this state: {1}.</source>
        <translation>Aucun texte en {0} n’est dans cet état : {1}.</translation>
    </message>
    <message>
        <source>Ctrl+Enter: done, go on · Enter: new line · Ctrl+Shift+Enter: reviewed, go on</source>
        <translation>Ctrl+Entrée : fait, continuer · Entrée : nouvelle ligne · Ctrl+Maj+Entrée : relu, continuer</translation>
    </message>
    <message>
        <source>Show all texts</source>
        <translation>Montrer tous les textes</translation>
    </message>
    <message>
        <source>No other text needs work in {0}.</source>
        <translation>Aucun autre texte à travailler en {0}.</translation>
    </message>
    <message>
        <source>The text in hand</source>
        <translation>Le texte en cours</translation>
    </message>
    <message>
        <source>Previous text (Alt+↑)</source>
        <translation>Texte précédent (Alt+↑)</translation>
    </message>
    <message>
        <source>Next text (Alt+↓)</source>
        <translation>Texte suivant (Alt+↓)</translation>
    </message>
    <message>
        <source>Next text that needs work (F9)</source>
        <translation>Prochain texte à travailler (F9)</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Take in {0}</source>
        <translation>Reprendre {0}</translation>
    </message>
    <message>
        <source>Settle {0}</source>
        <translation>Trancher {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) of {0} were changed outside and are taken in.</source>
        <translation>
            <numerusform>%n texte de {0} a été modifié ailleurs et repris ici.</numerusform>
            <numerusform>%n textes de {0} ont été modifiés ailleurs et repris ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} was added outside and is taken in.</source>
        <translation>{0} a été ajouté ailleurs et repris ici.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were changed both here and outside.</source>
        <translation>
            <numerusform>%n texte a été modifié ici et ailleurs.</numerusform>
            <numerusform>%n textes ont été modifiés ici et ailleurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours are shown. Nothing is saved over the others before you have chosen.</source>
        <translation>Les vôtres sont affichés. Rien ne sera enregistré par-dessus les autres avant votre choix.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>The edition in view: choose another language or add one</source>
        <translation>L’édition affichée&#xa0;: choisissez une autre langue ou ajoutez-en une</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write editions as PDF, PNG or SVG (Ctrl+E)</source>
        <translation>Écrire les éditions en PDF, PNG ou SVG (Ctrl+E)</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>Edition: {0}</source>
        <translation>Édition&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>Remix</translation>
    </message>
    <message>
        <source>Arrange panels and balloons (Ctrl+1)</source>
        <translation>Disposer cases et bulles (Ctrl+1)</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Work through all texts (Ctrl+2)</source>
        <translation>Parcourir tous les textes (Ctrl+2)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Write endnotes and cite sources (Ctrl+3)</source>
        <translation>Écrire les notes et citer les sources (Ctrl+3)</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>Add an edition…</source>
        <translation>Ajouter une édition…</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>{0}, panel {1}</source>
        <translation>{0}, case {1}</translation>
    </message>
    <message>
        <source>Show where it is used</source>
        <translation>Montrer où elle est placée</translation>
    </message>
    <message>
        <source>Show where it came from</source>
        <translation>Montrer d’où elle vient</translation>
    </message>
    <message>
        <source>Take back to the tray</source>
        <translation>Remettre dans la réserve</translation>
    </message>
    <message>
        <source>Place panel</source>
        <translation>Placer la case</translation>
    </message>
    <message>
        <source>Place panels</source>
        <translation>Placer les cases</translation>
    </message>
    <message>
        <source>Drag panels onto the page, or press Enter</source>
        <translation>Faites glisser des cases sur la page, ou appuyez sur Entrée</translation>
    </message>
    <message>
        <source>Name of a page, or words</source>
        <translation>Nom de planche ou mots</translation>
    </message>
    <message>
        <source>Find panels</source>
        <translation>Chercher des cases</translation>
    </message>
    <message>
        <source>Finds source pages by name, and panels by the words in their balloons</source>
        <translation>Trouve les planches par leur nom et les cases par les mots de leurs bulles</translation>
    </message>
    <message>
        <source>Which panels</source>
        <translation>Quelles cases</translation>
    </message>
    <message>
        <source>Place on this page</source>
        <translation>Placer sur cette page</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Show the source page</source>
        <translation>Montrer la planche d’origine</translation>
    </message>
    <message>
        <source>Correct what was found…</source>
        <translation>Corriger ce qui a été trouvé…</translation>
    </message>
    <message>
        <source>Authors and licences…</source>
        <translation>Auteurs et licences…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Réserve</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Libres</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Placées</translation>
    </message>
    <message>
        <source>Import pages of a comic: their panels will lie here, ready to be placed.</source>
        <translation>Importez les planches d’une bande dessinée&#xa0;: leurs cases attendront ici d’être placées.</translation>
    </message>
    <message>
        <source>Import pages…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>No panel answers to these words.</source>
        <translation>Aucune case ne répond à ces mots.</translation>
    </message>
    <message>
        <source>Show all panels</source>
        <translation>Montrer toutes les cases</translation>
    </message>
    <message>
        <source>Every panel is used. Placed again, it would be used twice.</source>
        <translation>Toutes les cases sont placées. Placées encore, elles serviraient deux fois.</translation>
    </message>
    <message>
        <source>No panel is used yet. Drag one onto the page.</source>
        <translation>Aucune case n’est encore placée. Faites-en glisser une sur la page.</translation>
    </message>
    <message>
        <source>No panels were found on the source pages.</source>
        <translation>Aucune case n’a été trouvée sur les planches.</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>page {0}</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0} fois</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>pas encore placée</translation>
    </message>
    <message>
        <source>used on pages {0}</source>
        <translation>placée aux pages {0}</translation>
    </message>
    <message>
        <source>used on page {0}</source>
        <translation>placée à la page {0}</translation>
    </message>
    <message>
        <source>{0}: no panel was found here</source>
        <translation>{0}&#xa0;: aucune case trouvée ici</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} panels unused</source>
        <translation>{0}&#xa0;: {1} cases libres sur {2}</translation>
    </message>
</context>
<context>
    <name>TrayList</name>
    <message>
        <source>Panels of the source pages</source>
        <translation>Cases des planches d’origine</translation>
    </message>
</context>
<context>
    <name>TypingField</name>
    <message>
        <source>Special characters</source>
        <translation>Caractères spéciaux</translation>
    </message>
</context>
<context>
    <name>WhatComes</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>There is unsaved work from last time.</source>
        <translation>Il reste du travail non enregistré de la dernière fois.</translation>
    </message>
    <message>
        <source>Restore it, or go on with the book as it was saved.</source>
        <translation>Restaurez-le, ou continuez avec le livre tel qu’il a été enregistré.</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Enregistrer quand même</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>The book was changed by another program since it was opened.</source>
        <translation>Le livre a été modifié par un autre programme depuis son ouverture.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your work is safe; you can go on.</source>
        <translation>Une erreur s’est produite dans le programme. Votre travail est en sûreté&#xa0;; vous pouvez continuer.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <source>Restore unsaved work</source>
        <translation>Restaurer le travail non enregistré</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Save the changes of “{0}”?</source>
        <translation>Enregistrer les modifications de «&#xa0;{0}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>No books yet</source>
        <translation>Pas encore de livres</translation>
    </message>
    <message>
        <source>Pages or settings of the book were changed by another program.</source>
        <translation>Des pages ou des réglages du livre ont été modifiés par un autre programme.</translation>
    </message>
    <message>
        <source>Reload to see them; what is not saved yet is kept and offered.</source>
        <translation>Rechargez pour les voir&#xa0;; ce qui n’est pas encore enregistré est gardé et proposé.</translation>
    </message>
</context>
<context>
    <name>WordCommands</name>
    <message>
        <source>Translation memories to remember</source>
        <translation>Mémoires de traduction à retenir</translation>
    </message>
</context>
<context>
    <name>WordReading</name>
    <message numerus="yes">
        <source>%n text(s) read</source>
        <translation>
            <numerusform>%n texte lu</numerusform>
            <numerusform>%n textes lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n à vérifier</numerusform>
            <numerusform>%n à vérifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balloon(s) could not be read</source>
        <translation>
            <numerusform>%n bulle illisible</numerusform>
            <numerusform>%n bulles illisibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsEditor</name>
    <message>
        <source>Words of the balloon</source>
        <translation>Mots de la bulle</translation>
    </message>
</context>
<context>
    <name>WordsHelp</name>
    <message>
        <source>Edit the glossary</source>
        <translation>Modifier le glossaire</translation>
    </message>
    <message>
        <source>Add a term: what is selected in the source words, or another</source>
        <translation>Ajouter un terme&#xa0;: ce qui est sélectionné dans le texte source, ou un autre</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossaire</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>Similar sentences</source>
        <translation>Phrases semblables</translation>
    </message>
    <message>
        <source>{0} (and {1} more)</source>
        <translation>{0} (et {1} de plus)</translation>
    </message>
    <message>
        <source>to look at:</source>
        <translation>à regarder&#xa0;:</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>used:</source>
        <translation>employé&#xa0;:</translation>
    </message>
    <message>
        <source>not used yet:</source>
        <translation>pas encore employé&#xa0;:</translation>
    </message>
    <message>
        <source>a forbidden word stands there:</source>
        <translation>un mot interdit s’y trouve&#xa0;:</translation>
    </message>
    <message>
        <source>not “{0}”</source>
        <translation>pas «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>perhaps: {0}</source>
        <translation>peut-être&#xa0;: {0}</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>C’est correct</translation>
    </message>
    <message>
        <source>unknown word:</source>
        <translation>mot inconnu&#xa0;:</translation>
    </message>
    <message>
        <source>Write it in the place of what stands there</source>
        <translation>L’écrire à la place de ce qui s’y trouve</translation>
    </message>
    <message>
        <source>Mend words</source>
        <translation>Corriger le texte</translation>
    </message>
    <message>
        <source>No dictionary for {0} on this machine. On Debian and Ubuntu: apt install {1}</source>
        <translation>Pas de dictionnaire sur cette machine pour la langue&#xa0;: {0}. Sous Debian et Ubuntu&#xa0;: apt install {1}</translation>
    </message>
    <message>
        <source>No dictionary for {0} on this machine.</source>
        <translation>Pas de dictionnaire sur cette machine pour la langue&#xa0;: {0}.</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>about %n character(s) too long</source>
        <translation>
            <numerusform>trop long d’environ %n caractère</numerusform>
            <numerusform>trop long d’environ %n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n occurrence trouvée</numerusform>
            <numerusform>%n occurrences trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n occurrence remplacée</numerusform>
            <numerusform>%n occurrences remplacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) added to your translation memory.</source>
        <translation>
            <numerusform>%n phrase ajoutée à votre mémoire de traduction.</numerusform>
            <numerusform>%n phrases ajoutées à votre mémoire de traduction.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) taken from {0}.</source>
        <translation>
            <numerusform>%n terme repris de {0}.</numerusform>
            <numerusform>%n termes repris de {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were known and stand there as drafts.</source>
        <translation>
            <numerusform>%n texte était connu et se trouve là comme brouillon.</numerusform>
            <numerusform>%n textes étaient connus et se trouvent là comme brouillons.</numerusform>
        </translation>
    </message>
</context>
</TS>
