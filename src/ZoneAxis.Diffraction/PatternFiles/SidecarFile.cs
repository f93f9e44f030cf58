using System.Text.Json;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The JSON file beside an image.</summary>
internal static class SidecarFile
{
    private const string Extension = ".json";
    private const long MostBytes = 1 << 24;

    /// <summary>The letters without which a JSON file is no sidecar.</summary>
    private static ReadOnlySpan<byte> Mark => "\"zoneAxisPattern\""u8;

    /// <summary>The path of an image's sidecar: that of the image with the ending .json, that of gzip left out.</summary>
    public static string PathOf(string imagePath) => Path.ChangeExtension(PackedBytes.NameOf(imagePath), Extension);

    /// <summary>Reads the sidecar of an image; null where there is none. JSON files of other kinds count as none.</summary>
    /// <exception cref="PatternFileException">It is damaged, or cannot be read.</exception>
    public static PatternSidecar? Find(string imagePath)
    {
        string path = PathOf(imagePath);
        if (!File.Exists(path) || new FileInfo(path).Length is 0 or > MostBytes)
            return null;
        FileBytes file = FileBytes.Read(path, PatternReadOptions.Default);
        return Holds(file, Mark) ? Parse(file) : null;
    }

    /// <summary>Writes the sidecar of an image.</summary>
    /// <exception cref="IOException">It cannot be written, or another JSON file stands in its place.</exception>
    public static void Write(string imagePath, byte[] text) => WholeFile.Write(PathOf(imagePath), text);

    /// <summary>Refuses to overwrite what is no sidecar, as a crystal structure in JSON of the same name.</summary>
    /// <exception cref="IOException">Another JSON file stands in the sidecar's place.</exception>
    public static void RequireOwnPlace(string imagePath) => RequireOwn(PathOf(imagePath), Mark, Path.GetFileName(imagePath));

    /// <summary>Refuses to overwrite what is no file of parameters of one's own kind.</summary>
    /// <param name="path">Path of the file to be written.</param>
    /// <param name="mark">Letters without which a file is of another kind.</param>
    /// <param name="described">What the parameters are of, for the sentence.</param>
    /// <exception cref="IOException">Another file stands in its place.</exception>
    public static void RequireOwn(string path, ReadOnlySpan<byte> mark, string described)
    {
        if (File.Exists(path) && new FileInfo(path).Length > 0 && !Holds(FileBytes.Read(path, PatternReadOptions.Default), mark))
            throw new IOException($"{path} stands where the parameters of {described} belong and is something else; give the image another name or folder.");
    }

    /// <summary>Reads the text of a sidecar.</summary>
    /// <exception cref="PatternFileException">It is damaged.</exception>
    public static PatternSidecar Parse(FileBytes file)
    {
        PatternSidecar sidecar;
        try
        {
            sidecar = SidecarJson.Read(file.All);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            string place = e is JsonException { LineNumber: { } line } ? $" at line {line + 1}" : "";
            throw new PatternFileException(file.File, null, $"the parameters of the pattern are damaged{place}; mend or remove this file.", e);
        }

        Require(file, sidecar);
        return sidecar;
    }

    private static void Require(FileBytes file, PatternSidecar sidecar)
    {
        if (sidecar.ZoneAxisPattern != PatternSidecar.CurrentVersion)
            throw file.Error(null, $"the parameters have version {sidecar.ZoneAxisPattern}; version {PatternSidecar.CurrentVersion} is read.");
        if (sidecar.InverseAngstromPerPixel is not (null or (> 0 and <= double.MaxValue)))
            throw file.Error(null, "the scale, inverseAngstromPerPixel, is not a positive number.");
        if (!double.IsFinite(sidecar.BeamRow ?? 0) || !double.IsFinite(sidecar.BeamColumn ?? 0))
            throw file.Error(null, "the beam centre, beamRow and beamColumn, is not finite.");
        if (sidecar.Image is { MaximumIntensity: not (null or (>= 0 and <= double.MaxValue)) })
            throw file.Error(null, "the intensity of white, maximumIntensity, is negative or not finite.");
    }

    private static bool Holds(FileBytes file, ReadOnlySpan<byte> mark) => file.All.AsSpan().IndexOf(mark) >= 0;
}
