package dev.parley.simulator;

import dev.parley.input.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes scripts for tests. */
final class ScriptFiles {

    private ScriptFiles() {}

    static SourceFile write(Path folder, String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return new SourceFile(name, file.toUri());
    }
}
