// OmegatGlossary.java - what OmegaT's own classes read of a glossary file.
// SPDX-License-Identifier: MIT
import java.io.File;
import java.io.PrintStream;
import java.util.List;
import org.omegat.gui.glossary.GlossaryEntry;
import org.omegat.gui.glossary.GlossaryReaderCSV;
import org.omegat.gui.glossary.GlossaryReaderTSV;

public class OmegatGlossary {
    public static void main(String[] files) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        for (String file : files) {
            List<GlossaryEntry> entries = file.endsWith(".csv")
                ? GlossaryReaderCSV.read(new File(file), false)
                : GlossaryReaderTSV.read(new File(file), false);
            for (GlossaryEntry entry : entries)
                out.println(entry.getSrcText() + "\t" + entry.getLocText());
        }
    }
}
