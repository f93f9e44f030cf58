using System.Security.Cryptography;

namespace ZoneAxis.Web;

/// <summary>Files that clients have left with the server, in memory; where they become too many, the oldest go.</summary>
/// <param name="limits">How many bytes are kept.</param>
internal sealed class UploadStore(WebLimits limits)
{
    private const int IdBytes = 12;

    private readonly Lock _lock = new();
    private readonly LinkedList<Upload> _uploads = [];
    private readonly Dictionary<string, LinkedListNode<Upload>> _byId = [];
    private long _bytes;

    /// <summary>A new name that nobody guesses.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));

    /// <summary>Keeps a file.</summary>
    /// <param name="file">The file.</param>
    public Upload Add(InputFile file)
    {
        Upload upload = new(NewId(), file, InputKinds.Of(file, limits));
        lock (_lock)
        {
            _byId[upload.Id] = _uploads.AddLast(upload);
            _bytes += file.Bytes;
            while (_bytes > limits.UploadBytes && _uploads.First is { } oldest && oldest.Value != upload)
                Drop(oldest);
        }

        return upload;
    }

    /// <summary>A file that is kept; null where it is not, or not any more.</summary>
    /// <param name="id">Its name.</param>
    public Upload? Find(string id)
    {
        lock (_lock)
            return _byId.GetValueOrDefault(id)?.Value;
    }

    /// <summary>Keeps a file no longer.</summary>
    /// <param name="id">Its name.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string id)
    {
        lock (_lock)
        {
            if (!_byId.TryGetValue(id, out LinkedListNode<Upload>? upload))
                return false;
            Drop(upload);
            return true;
        }
    }

    private void Drop(LinkedListNode<Upload> upload)
    {
        _uploads.Remove(upload);
        _byId.Remove(upload.Value.Id);
        _bytes -= upload.Value.File.Bytes;
    }
}
